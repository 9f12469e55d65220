package io.counterfoil.simulator.shop;

import java.net.URI;
import java.time.ZoneId;

/**
 * What kind of shop this is.
 *
 * @param home the shop's own idea of its address, as WordPress' option home; signatures are made over it
 * @param key the one consumer key
 * @param secret the secret of that key
 * @param behindTls whether it takes Basic authentication, as a shop on https does
 * @param zone the shop's time zone
 */
public record ShopSettings(URI home, String key, String secret, boolean behindTls, ZoneId zone) {

    private static final String DEFAULT_KEY = "ck_c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00";
    private static final String DEFAULT_SECRET = "cs_5ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2e";

    /** A shop in New York on plain http at a port of this machine. */
    public static ShopSettings onPort(int port) {
        URI home = URI.create("http://localhost:" + port);
        return new ShopSettings(home, DEFAULT_KEY, DEFAULT_SECRET, false, ZoneId.of("America/New_York"));
    }

    public ShopSettings withKey(String newKey, String newSecret) {
        return new ShopSettings(home, newKey, newSecret, behindTls, zone);
    }

    public ShopSettings takingBasic() {
        return new ShopSettings(home, key, secret, true, zone);
    }
}
