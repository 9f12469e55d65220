package io.counterfoil.simulator.quickbooks;

/** One connection of an application to the open company file. */
public final class Session {

    private final CompanyFile file;
    private final Iterators iterators = new Iterators();

    Session(CompanyFile file) {
        this.file = file;
    }

    /** Carries out a message set. When this returns, what it did is on the disk. */
    public Answer process(String qbxml) {
        try {
            return new Answer.Response(file.execute(MessageSet.read(qbxml), iterators));
        } catch (ParseRefused refused) {
            return Answer.Failure.parsing(String.valueOf(refused.getMessage()));
        }
    }
}
