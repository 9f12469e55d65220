package io.counterfoil.admin.webconnector;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** A name under which Windows, macOS and Linux can keep a file. */
record FileName(String text) {

    static FileName of(String name, String extension) {
        return new FileName(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + "." + extension);
    }

    /** The header Content-Disposition (RFC 6266): plain for old clients, exact for the others. */
    String attachment() {
        String plain = text.replaceAll("[^\\x20-\\x7e]|%", "_");
        String exact = URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }
}
