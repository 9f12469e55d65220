package io.counterfoil.bench.quickbooks;

/** Enters customers. */
final class Customers {
    private static final String TIME = "2026-11-22T09:00:00-05:00";

    private final RecordIds ids = new RecordIds(0x8000_0000L);

    long entered() {
        return ids.given();
    }

    void add(Request request, StringBuilder out) {
        String name = request.field("Name");
        String customer = "<CustomerRet><ListID>" + ids.next() + "</ListID><TimeCreated>" + TIME
                + "</TimeCreated><TimeModified>" + TIME + "</TimeModified><EditSequence>" + ids.editSequence()
                + "</EditSequence><Name>" + name + "</Name><FullName>" + name
                + "</FullName><IsActive>true</IsActive><Sublevel>0</Sublevel><FirstName>" + request.field("FirstName")
                + "</FirstName><LastName>" + request.field("LastName") + "</LastName><BillAddress>"
                + request.field("BillAddress") + "</BillAddress><Phone>" + request.field("Phone") + "</Phone><Email>"
                + request.field("Email") + "</Email><Balance>0.00</Balance><TotalBalance>0.00</TotalBalance>"
                + "<JobStatus>None</JobStatus><ExternalGUID>" + request.field("ExternalGUID")
                + "</ExternalGUID></CustomerRet>";
        request.answer(0, "Info", "Status OK", customer, out);
    }
}
