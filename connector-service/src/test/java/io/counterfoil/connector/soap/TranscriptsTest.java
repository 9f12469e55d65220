package io.counterfoil.connector.soap;

import io.counterfoil.connector.Merchant;
import io.counterfoil.local.servers.testing.RealServers;
import io.counterfoil.simulator.connector.QwcFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conversations in src/test/resources/transcripts, word by word. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "connector"))
class TranscriptsTest {

    static Stream<Path> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/transcripts"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void isFollowed(Path transcript) throws IOException {
        Merchant merchant = Merchant.signedUp();
        QwcFile qwc = merchant.login();
        Map<String, String> known = Map.of(
                "user", qwc.userName(),
                "password", merchant.newPassword(),
                "owner", qwc.ownerId(),
                "company", company(qwc.ownerId(), qwc.fileId()),
                "otherCompany", company(qwc.ownerId(), "{00000000-1111-2222-3333-444444444444}"));
        Map<String, Runnable> givens = Map.of("a customer", () -> merchant.queues(merchant.customer("Ada Loveday")));

        new Transcript(withAbsentAnswer(known, merchant), givens).play(transcript);
    }

    /** QuickBooks' answer that no customer of that name is there. */
    private static Map<String, String> withAbsentAnswer(Map<String, String> known, Merchant merchant) {
        Map<String, String> all = new HashMap<>(known);
        all.put(
                "absent",
                "<?xml version=\"1.0\" ?><QBXML><QBXMLMsgsRs><CustomerQueryRs requestID=\"" + merchant.nextTask()
                        + "\" statusCode=\"500\" statusSeverity=\"Warn\" statusMessage=\"not found\"/>"
                        + "</QBXMLMsgsRs></QBXML>");
        return all;
    }

    private static String company(String ownerId, String fileId) {
        return "<?xml version=\"1.0\" ?><QBXML><QBXMLMsgsRs><CompanyQueryRs requestID=\"1\" statusCode=\"0\""
                + " statusSeverity=\"Info\" statusMessage=\"Status OK\"><CompanyRet><CompanyName>Harbour Goods"
                + "</CompanyName><DataExtRet><OwnerID>" + ownerId + "</OwnerID><DataExtName>FileID</DataExtName>"
                + "<DataExtType>STR255TYPE</DataExtType><DataExtValue>" + fileId
                + "</DataExtValue></DataExtRet></CompanyRet></CompanyQueryRs></QBXMLMsgsRs></QBXML>";
    }
}
