package io.counterfoil.connector.qbxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("io.counterfoil.connector.qbxml.explanations", Locale.ROOT);

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 1, 500, 501, 510, 530, 531, 550, 560, 570, 600, 1000, 1010, 1030, 1060, 3000, 3010, 3020, 3030, 3031,
                3035, 3040, 3045, 3050, 3060, 3070, 3090, 3100, 3110, 3120, 3130, 3140, 3150, 3151, 3152, 3160, 3161,
                3162, 3170, 3171, 3175, 3176, 3180, 3200, 3210, 3220, 3230, 3231, 3250, 3260, 3261, 3263, 3270, 3290,
                3390, 3391, 9001, 9002, 9003, 9004, 9005
            })
    void everyStatusHasItsOwnExplanation(int code) {
        assertTrue(TEXTS.containsKey(String.valueOf(code)), code + " is not explained");
        assertEquals(String.valueOf(code), Explanation.of(code, "").code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x80040400", "0x80040401", "0x80040402", "0x80040408", "0x8004040A", "0x8004040D", "0x80040410",
                "0x80040414", "0x80040416", "0x8004041A", "0x80040420", "0x80040422", "0x80040154", "0x80010105"
            })
    void onlyTheRefusalToReadIsCertainToHaveDoneNothing(String hresult) {
        assertTrue(TEXTS.containsKey(hresult));
        assertEquals(
                hresult, Explanation.ofHresult(hresult.toLowerCase(Locale.ROOT)).code());
        assertEquals(
                hresult.equals("0x80040400") ? Consequence.PERMANENT : Consequence.UNKNOWN_OUTCOME,
                Explanation.ofHresult(hresult).consequence());
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                1000, 1001, 1002, 1003, 1004, 1007, 1008, 1009, 1010, 1012, 1013, 1014, 1022, 1023, 1024, 1025, 1026,
                1027, 1030, 1031, 1034, 1035, 1036, 1037, 1039, 1040, 1041, 1042, 1043, 1044, 1045, 1046, 1048, 1051
            })
    void whatTheWebConnectorShowsIsExplained(int number) {
        assertTrue(TEXTS.containsKey("QBWC" + number));
        assertEquals("QBWC" + number, Explanation.ofWebConnector(number).code());
    }

    @Test
    void everyLineSaysWhatHappened() {
        for (String key : TEXTS.keySet()) {
            String[] parts = TEXTS.getString(key).split("\\|", -1);
            assertEquals(3, parts.length, key);
            Consequence.valueOf(parts[0].strip());
            assertTrue(parts[1].strip().endsWith("."), key);
            assertTrue(parts[2].isBlank() || parts[2].strip().endsWith("."), key);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3170, 3175, 3176, 3180})
    void onlyALockIsWorthAnotherTry(int code) {
        List<String> locks = List.of(
                "There was an error when saving. QuickBooks error message: This list has been modified by another user.",
                "The internals could not be locked.",
                "QuickBooks Failed to acquire the lock",
                "The list element is in use.");

        locks.forEach(words -> assertEquals(
                Consequence.RETRY_LATER, Explanation.of(code, words).consequence(), words));
        assertEquals(
                Consequence.PERMANENT,
                Explanation.of(code, "The account is locked away.").consequence());
        assertNotEquals(
                Consequence.RETRY_LATER, Explanation.of(3140, locks.get(0)).consequence());
    }

    @ParameterizedTest
    @CsvSource({
        "0, FINE",
        "1, FINE",
        "2, WARNING",
        "499, WARNING",
        "500, WARNING",
        "999, WARNING",
        "1000, UNKNOWN_OUTCOME",
        "1001, PERMANENT",
        "3200, REFETCH",
        "3231, SEND_AGAIN",
        "3391, RESTART_ITERATION",
        "9002, ASK_RECOVERY",
        "9100, PERMANENT",
        "9199, PERMANENT",
        "2147483647, PERMANENT",
        "-1, PERMANENT"
    })
    void whatIsNotListedIsExplainedByItsRange(int code, Consequence expected) {
        assertEquals(expected, Explanation.of(code, "").consequence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0x8000FFFF", "<script>", "nonsense that is long", "../../etc"})
    void anUnknownHresultMayHaveDoneSomething(String hresult) {
        Explanation explanation = Explanation.ofHresult(hresult);

        assertEquals(Consequence.UNKNOWN_OUTCOME, explanation.consequence());
        assertFalse(explanation.words().isBlank());
        assertFalse(explanation.code().contains("<"));
    }
}
