package io.counterfoil.cart.magento;

import java.util.Map;
import java.util.TreeMap;

/** Search criteria as Magento's query has them; filters of different groups must all hold. */
final class Criteria {

    private final Map<String, String> query = new TreeMap<>();
    private int groups;
    private int orders;

    Criteria where(String field, String condition, String value) {
        String filter = "searchCriteria[filterGroups][" + groups++ + "][filters][0]";
        query.put(filter + "[field]", field);
        query.put(filter + "[conditionType]", condition);
        query.put(filter + "[value]", value);
        return this;
    }

    /** Ascending: Magento's own direction is descending. */
    Criteria by(String field) {
        String order = "searchCriteria[sortOrders][" + orders++ + "]";
        query.put(order + "[field]", field);
        query.put(order + "[direction]", "ASC");
        return this;
    }

    /** The newest first. */
    Criteria byLast(String field) {
        query.put("searchCriteria[sortOrders][" + orders + "][field]", field);
        query.put("searchCriteria[sortOrders][" + orders++ + "][direction]", "DESC");
        return this;
    }

    /** The first rows only: without a size everything comes, and behind the last page older versions repeat it. */
    Map<String, String> first(int rows) {
        query.put("searchCriteria[pageSize]", String.valueOf(rows));
        query.put("searchCriteria[currentPage]", "1");
        return query;
    }
}
