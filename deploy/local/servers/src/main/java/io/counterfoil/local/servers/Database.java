package io.counterfoil.local.servers;

/** One service's own database, and the role that owns it and nothing else. */
public record Database(String url, String user, String password) {
    @Override
    public String toString() {
        return "Database[" + url + ", " + user + "]";
    }
}
