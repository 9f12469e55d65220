package io.counterfoil.cart.connection;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The addresses that belong to the public internet: all but the ranges that IANA keeps for something else. */
final class PublicNetwork {

    private static final List<Range> SPECIAL = List.of(
            Range.of("0.0.0.0", 8),
            Range.of("10.0.0.0", 8),
            Range.of("100.64.0.0", 10),
            Range.of("127.0.0.0", 8),
            Range.of("169.254.0.0", 16),
            Range.of("172.16.0.0", 12),
            Range.of("192.0.0.0", 24),
            Range.of("192.168.0.0", 16),
            Range.of("198.18.0.0", 15),
            Range.of("224.0.0.0", 4),
            Range.of("240.0.0.0", 4),
            // IPv6: unspecified, loopback and IPv4-compatible; then the forms that carry an IPv4 address inside.
            Range.of("::", 96),
            Range.of("64:ff9b::", 96),
            Range.of("2002::", 16),
            Range.of("fc00::", 7),
            Range.of("fe80::", 10),
            Range.of("fec0::", 10),
            Range.of("ff00::", 8));

    private PublicNetwork() {}

    static boolean contains(InetAddress address) {
        return SPECIAL.stream().noneMatch(range -> range.contains(address));
    }

    /** The addresses of one length that share their first bits. */
    private record Range(BigInteger prefix, int length, int bits) {

        static Range of(String first, int bits) {
            try {
                byte[] bytes = InetAddress.getByName(first).getAddress();
                return new Range(prefix(bytes, bits), bytes.length, bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(first, e);
            }
        }

        boolean contains(InetAddress address) {
            byte[] bytes = address.getAddress();
            return bytes.length == length && prefix(bytes, bits).equals(prefix);
        }

        private static BigInteger prefix(byte[] bytes, int bits) {
            return new BigInteger(1, bytes).shiftRight(bytes.length * 8 - bits);
        }
    }
}
