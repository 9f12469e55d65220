package io.counterfoil.cart.connection;

import static io.counterfoil.cart.connection.Trouble.Kind.ADDRESS_REFUSED;
import static io.counterfoil.cart.connection.Trouble.Kind.NAME_NOT_FOUND;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Which addresses this service may call: a tenant types them, so they are the door through which somebody would reach
 * into the operator's own network.
 */
public final class UrlPolicy {

    private final boolean privateNetworks;

    /** @param privateNetworks the operator lets shops be in private networks and without TLS */
    public UrlPolicy(boolean privateNetworks) {
        this.privateNetworks = privateNetworks;
    }

    /** The address as it will be kept, from what a person typed. */
    public Outcome<URI> accept(String typed) {
        return parsed(typed.strip()).then(this::allowed).then(this::reachable);
    }

    /** Asked again right before each call, because a name may point elsewhere by then. */
    public Outcome<URI> mayCall(URI address) {
        return allowed(address).then(this::reachable);
    }

    private static Outcome<URI> parsed(String typed) {
        try {
            URI uri = new URI(typed);
            if (uri.getRawUserInfo() != null
                    || uri.getRawAuthority() == null
                    || uri.getRawAuthority().contains("@")) {
                return refused("Enter the shop's address without a user name, like https://shop.example.");
            }
            return Outcome.of(
                    new URI(lower(uri.getScheme()) + "://" + authority(uri) + withoutSlash(uri.getRawPath())));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return refused("This is not a web address. Enter it like https://shop.example.");
        }
    }

    private static String authority(URI uri) {
        String host = lower(uri.getHost() == null ? IDN.toASCII(uri.getAuthority()) : uri.getHost());
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }

    private static String withoutSlash(String path) {
        return path.replaceAll("/+$", "");
    }

    private static String lower(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private Outcome<URI> allowed(URI address) {
        String scheme = lower(address.getScheme());
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            return refused("The address has no host name. Enter it like https://shop.example.");
        }
        if (scheme.equals("https") || (scheme.equals("http") && privateNetworks)) {
            return Outcome.of(address);
        }
        return refused("Only https addresses are allowed here. Enter the address like https://shop.example.");
    }

    private Outcome<URI> reachable(URI address) {
        if (privateNetworks) {
            return Outcome.of(address);
        }
        try {
            InetAddress[] all = InetAddress.getAllByName(address.getHost());
            return Arrays.stream(all).allMatch(PublicNetwork::contains)
                    ? Outcome.of(address)
                    : refused("The address " + address.getHost() + " leads into a private network. Shops there are"
                            + " only read when the operator allows private networks.");
        } catch (UnknownHostException e) {
            return Outcome.trouble(
                    NAME_NOT_FOUND, "Nobody knows the host " + address.getHost() + ". Check the shop's address.");
        }
    }

    private static Outcome<URI> refused(String reason) {
        return Outcome.trouble(ADDRESS_REFUSED, reason);
    }
}
