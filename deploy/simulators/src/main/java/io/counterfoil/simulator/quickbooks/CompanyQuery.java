package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.ArrayList;
import java.util.List;

/** Tells about the company, with the data that the named applications keep about it. */
final class CompanyQuery implements Family {

    @Override
    public String request() {
        return "CompanyQueryRq";
    }

    @Override
    public Reply answer(Node query, Work work) {
        String company = work.books().company();
        List<Node> fields = new ArrayList<>(List.of(
                Node.leaf("IsSampleCompany", "false"),
                Node.leaf("CompanyName", company),
                Node.leaf("LegalCompanyName", company),
                Node.leaf("FirstMonthFiscalYear", "January"),
                Node.leaf("FirstMonthIncomeTaxYear", "January"),
                Node.leaf("TaxForm", "OtherOrNone")));
        work.books().dataExts(query.texts("OwnerID")).forEach(each -> fields.add(DataExtAdd.ret(each)));
        return Reply.of(View.of(query).apply(Node.of("CompanyRet", fields)));
    }
}
