package io.counterfoil.connector.qbxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenCompanyTest {

    private static final String FACTS = """
            <?xml version="1.0" ?><QBXML><QBXMLMsgsRs><HostQueryRs requestID="0" statusCode="0"><HostRet>
            <ProductName>QuickBooks Pro</ProductName><Country>US</Country>
            <SupportedQBXMLVersion>12.0</SupportedQBXMLVersion><SupportedQBXMLVersion>13.0</SupportedQBXMLVersion>
            </HostRet></HostQueryRs>
            <CompanyQueryRs requestID="1" statusCode="0"><CompanyRet><CompanyName>A &amp; B</CompanyName>
            <DataExtRet><OwnerID>{ABC}</OwnerID><DataExtName>AppLock</DataExtName>
            <DataExtValue>LOCKED:FRONT-DESK:638999999990000000</DataExtValue></DataExtRet>
            <DataExtRet><OwnerID>{ABC}</OwnerID><DataExtName>FileID</DataExtName>
            <DataExtValue>{F}</DataExtValue></DataExtRet></CompanyRet></CompanyQueryRs>
            <PreferencesQueryRs requestID="2" statusCode="0"><PreferencesRet><AccountingPreferences>
            <IsUsingClassTracking>true</IsUsingClassTracking><ClosingDate>2025-12-31</ClosingDate>
            </AccountingPreferences><SalesTaxPreferences>
            <DefaultTaxableSalesTaxCodeRef><ListID>8-1</ListID><FullName>Tax</FullName></DefaultTaxableSalesTaxCodeRef>
            <DefaultNonTaxableSalesTaxCodeRef><ListID>8-2</ListID><FullName>Non</FullName>
            </DefaultNonTaxableSalesTaxCodeRef></SalesTaxPreferences></PreferencesRet></PreferencesQueryRs>
            </QBXMLMsgsRs></QBXML>
            """;

    @Test
    void theOpenCompanyAndItsMarksAreRead() {
        OpenCompany company = OpenCompany.in(FACTS).orElseThrow();

        assertEquals("A & B", company.name());
        assertEquals(Optional.of("{F}"), company.fileIdOf("{abc}"));
        assertEquals(Optional.of(new AppLock("FRONT-DESK", "638999999990000000")), company.appLockOf("{aBc}"));
        assertEquals(Optional.empty(), company.fileIdOf("{other}"));
    }

    @Test
    void theFactsOfRealQuickBooksAreRead() {
        Path facts = Samples.responses().stream()
                .filter(sample -> sample.endsWith("hcp_first_sendRequestXML.xml"))
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(facts != null, "skipped: no ../shared/quickbooks/samples to read");

        OpenCompany company = OpenCompany.in(Samples.qbxml(facts)).orElseThrow();

        assertTrue(company.host().understandsUs());
        assertEquals(1, company.fileIds().size());
        assertEquals(1, company.appLocks().size());
        assertFalse(company.preferences().classes());
        assertNull(company.preferences().salesTax());
    }

    @Test
    void whatDecidesHowOrdersAreEnteredIsRead() {
        Preferences preferences = OpenCompany.in(FACTS).orElseThrow().preferences();

        assertTrue(preferences.classes());
        assertFalse(preferences.multiCurrency());
        assertEquals(LocalDate.of(2025, 12, 31), preferences.closingDate());
        assertEquals(new Referred("8-2", "Non"), preferences.salesTax().nonTaxable());
    }

    @Test
    void salesTaxThatIsSwitchedOffIsNotThere() {
        String off = FACTS.replace("SalesTaxPreferences", "OtherPreferences").replace("2025-12-31", "yesterday");

        Preferences preferences = OpenCompany.in(off).orElseThrow().preferences();

        assertNull(preferences.salesTax());
        assertNull(preferences.closingDate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999", "x", "-13.0", "", "CA13.0", "130", "13"})
    void aVersionThatIsNotOursMeansNothing(String version) {
        assertTrue(OpenCompany.in(FACTS).orElseThrow().host().understandsUs());
        assertFalse(OpenCompany.in(FACTS.replace("13.0", version))
                .orElseThrow()
                .host()
                .understandsUs());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<QBXML/>",
                "<!DOCTYPE x><QBXML><QBXMLMsgsRs><A><CompanyRet/></A></QBXMLMsgsRs></QBXML>",
                "<QBXML><QBXMLMsgsRs><A><CompanyRet/><CompanyRet/></A></QBXMLMsgsRs></QBXML>",
                "<QBXML><QBXMLMsgsRs><A><CompanyRet/></A>"
            })
    void whatDoesNotTellOneCompanyTellsNone(String text) {
        assertEquals(Optional.empty(), OpenCompany.in(text));
    }
}
