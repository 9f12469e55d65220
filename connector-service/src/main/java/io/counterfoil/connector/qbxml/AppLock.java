package io.counterfoil.connector.qbxml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Web Connector notes in the company file while it works on it: {@code LOCKED:MACHINE:ticks}. It may be left
 * over from a run that broke off.
 *
 * @param machine the Windows name of the machine that it runs on
 * @param ticks the Web Connector's own clock
 */
public record AppLock(String machine, String ticks) {

    private static final Pattern FORM = Pattern.compile("LOCKED:(.*):(\\d+)");

    static Optional<AppLock> in(String value) {
        Matcher matcher = FORM.matcher(value.strip());
        return matcher.matches() ? Optional.of(new AppLock(matcher.group(1), matcher.group(2))) : Optional.empty();
    }
}
