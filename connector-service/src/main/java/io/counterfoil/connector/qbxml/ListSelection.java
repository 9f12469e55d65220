package io.counterfoil.connector.qbxml;

import java.util.List;

/** Which records of a list. */
public sealed interface ListSelection permits ListSelection.Ids, ListSelection.FullNames, ListFilter {

    void writeTo(QbXml xml, QbList list, Page page);

    static ListSelection byId(String... listIds) {
        return new Ids(List.of(listIds));
    }

    /** Full names: with their parents, separated by colons. */
    static ListSelection named(String... fullNames) {
        return new FullNames(List.of(fullNames));
    }

    /** These, whether active or not. */
    record Ids(List<String> listIds) implements ListSelection {

        public Ids {
            listIds = Named.notNone(listIds);
        }

        @Override
        public void writeTo(QbXml xml, QbList list, Page page) {
            listIds.forEach(id -> xml.id("ListID", id));
        }
    }

    /** These, whether active or not. */
    record FullNames(List<String> fullNames) implements ListSelection {

        public FullNames {
            fullNames = Named.notNone(fullNames);
        }

        @Override
        public void writeTo(QbXml xml, QbList list, Page page) {
            fullNames.forEach(name -> xml.required("FullName", list.element() + " name", name, list.fullNameLimit()));
        }
    }
}
