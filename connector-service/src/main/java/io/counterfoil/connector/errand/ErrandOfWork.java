package io.counterfoil.connector.errand;

import io.counterfoil.events.Work;

/** One errand a kind of work. */
record ErrandOfWork(String id) implements Work.Cases<Errand> {

    @Override
    public Errand findItem(Work.FindItem work) {
        return new ItemLookup(id, work);
    }

    @Override
    public Errand addCustomer(Work.AddCustomer work) {
        return new NewCustomer(id, work);
    }

    @Override
    public Errand addItem(Work.AddItem work) {
        return new NewItem(id, work);
    }

    @Override
    public Errand addMethod(Work.AddMethod work) {
        return new NewMethod(id, work);
    }

    @Override
    public Errand modItem(Work.ModItem work) {
        return ChangedRecord.item(id, work);
    }

    @Override
    public Errand modCustomer(Work.ModCustomer work) {
        return ChangedRecord.customer(id, work);
    }

    @Override
    public Errand addTransaction(Work.AddTransaction work) {
        return new NewTransaction(id, work);
    }

    @Override
    public Errand modTransaction(Work.ModTransaction work) {
        return new ChangedTransaction(id, work);
    }

    @Override
    public Errand markCleared(Work.MarkCleared work) {
        return new ClearedMark(id, work);
    }

    @Override
    public Errand pull(Work.Pull work) {
        return new ListPull(id, work);
    }
}
