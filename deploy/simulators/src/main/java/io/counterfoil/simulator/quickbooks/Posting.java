package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Enters, changes and removes transactions, with what they do to stock and balances. */
record Posting(Work work) {

    /** Keeps a transaction, new or changed; what it did before is taken back. */
    Entry enter(Entry entry) {
        Effects before = work.books()
                .byId(Set.of(entry.kind()), entry.id())
                .map(Effects::of)
                .orElse(Effects.NONE);
        work.put(entry.ret());
        post(Effects.of(entry).minus(before));
        return entry;
    }

    Change.Removed remove(Entry entry) {
        Change.Removed removed = work.remove(entry);
        post(Effects.NONE.minus(Effects.of(entry)));
        return removed;
    }

    private void post(Effects effects) {
        effects.amounts().forEach((target, amount) -> {
            if (amount.signum() != 0) {
                post(target, amount);
            }
        });
    }

    private void post(Effects.Target target, BigDecimal amount) {
        if (target.figure().equals(Effects.BALANCE)) {
            work.books()
                    .byId(Set.of(Kind.CUSTOMER), target.id())
                    .ifPresent(customer -> raise(customer, Effects.BALANCE, amount));
        } else {
            work.books().byId(Kind.stock(), target.id()).ifPresent(item -> move(item, target.figure(), amount));
        }
    }

    private void move(Entry item, String figure, BigDecimal amount) {
        BigDecimal quantity =
                Amounts.of(item.ret(), figure).orElse(BigDecimal.ZERO).add(amount);
        work.put(item.ret().replacing(Amounts.quantity(figure, quantity)));
    }

    /** A job's balance is part of the total balance of all above it. */
    private void raise(Entry customer, String figure, BigDecimal amount) {
        Node total = raised(customer.ret(), "TotalBalance", amount);
        work.put(figure.equals(Effects.BALANCE) ? raised(total, figure, amount) : total);
        Optional<Node> parent = customer.ret().child("ParentRef");
        parent.map(work.references("Customer")::entry).ifPresent(above -> raise(above, "TotalBalance", amount));
    }

    private static Node raised(Node ret, String figure, BigDecimal amount) {
        BigDecimal balance = Amounts.of(ret, figure).orElse(BigDecimal.ZERO).add(amount);
        return ret.replacing(Amounts.amount(figure, balance));
    }
}
