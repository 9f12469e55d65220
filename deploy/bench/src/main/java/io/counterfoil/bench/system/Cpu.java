package io.counterfoil.bench.system;

/**
 * CPU time in milliseconds, user and system.
 *
 * @param postgres with all its backends
 * @param kafka the broker
 * @param machine everything that ran on the machine, ours included
 */
public record Cpu(long service, long postgres, long kafka, long driver, long machine) {
    public static final Cpu NONE = new Cpu(0, 0, 0, 0, 0);

    public Cpu plus(Cpu more) {
        return new Cpu(
                service + more.service,
                postgres + more.postgres,
                kafka + more.kafka,
                driver + more.driver,
                machine + more.machine);
    }

    public Cpu minus(Cpu less) {
        return plus(new Cpu(-less.service, -less.postgres, -less.kafka, -less.driver, -less.machine));
    }

    /** What service and servers used: the driver would not be there in earnest. */
    public long serving() {
        return service + postgres + kafka;
    }

    /** What others used on the same machine. */
    public long others() {
        return Math.max(0, machine - serving() - driver);
    }
}
