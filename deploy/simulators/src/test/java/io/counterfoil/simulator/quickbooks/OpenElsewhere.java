package io.counterfoil.simulator.quickbooks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Another process that wants the company file of a folder; it ends with 3 when it does not get it. */
final class OpenElsewhere {

    private static final int REFUSED = 3;

    private OpenElsewhere() {}

    public static void main(String[] folder) {
        try {
            CompanyFile.open(Path.of(folder[0]), List.of(), Clock.systemUTC()).close();
        } catch (IOException refused) {
            System.exit(REFUSED);
        }
    }

    static int exitCode(Path folder) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpenElsewhere.class.getName(),
                        folder.toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
