package io.counterfoil.simulator;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.List;

/** Runs one of the simulators from the command line. */
public final class Simulators {

    private static final String USAGE = """
            usage: quickbooks --file DIR --qwc FILE --password PW [--every SECONDS] [--once] [--control PORT]
                              [--zone ZONE] [--fault JSON]
                   shop --port N [--key CK --secret CS] [--basic] [--recorded N] [--generated N] [--every SECONDS]
                        [--seed N]""";

    private Simulators() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(Arrays.asList(arguments));
        } catch (CannotRun wrong) {
            fail(String.valueOf(wrong.getMessage()));
        } catch (FileSystemException unusable) {
            fail("cannot be used: " + unusable);
        } catch (IOException failed) {
            fail(String.valueOf(failed.getMessage()));
        }
    }

    private static void run(List<String> words) throws IOException, InterruptedException {
        String command = words.isEmpty() ? "" : words.get(0);
        switch (command) {
            case "quickbooks" -> QuickBooksCommand.run(words.subList(1, words.size()));
            case "shop" -> ShopCommand.run(words.subList(1, words.size()));
            default -> throw new CannotRun(USAGE);
        }
    }

    private static void fail(String reason) {
        System.err.println(reason);
        Runtime.getRuntime().halt(1);
    }
}
