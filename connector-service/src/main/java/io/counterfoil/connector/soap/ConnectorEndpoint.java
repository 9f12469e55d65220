package io.counterfoil.connector.soap;

import io.counterfoil.connector.login.DoorSchedule;
import io.counterfoil.connector.login.Logins;
import io.counterfoil.connector.login.Password;
import io.counterfoil.connector.session.Conversation;
import io.counterfoil.connector.session.SignIn;
import io.quarkiverse.cxf.annotation.CXFEndpoint;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the QuickBooks Web Connector calls: SOAP 1.1, document/literal, names and namespace exactly as its compiled-in
 * proxy expects them (quickbooks.md sections 1, 2 and 8). A missing, an empty and a nil parameter mean the same.
 */
@WebService(
        name = "QBWebConnectorSvcSoap",
        serviceName = "QBWebConnectorSvc",
        portName = "QBWebConnectorSvcSoap",
        targetNamespace = ConnectorEndpoint.INTUIT)
@CXFEndpoint("/")
@Transactional
public class ConnectorEndpoint {

    static final String INTUIT = "http://developer.intuit.com/";

    private static final String OPEN_COMPANY_FILE = "";
    private static final String NO_WORK = "none";
    private static final String NOT_A_VALID_USER = "nvu";

    private final Logins logins;
    private final Password password;
    private final DoorSchedule door;
    private final SignIn signIn;
    private final Conversation conversation;

    ConnectorEndpoint(Logins logins, Password password, DoorSchedule door, SignIn signIn, Conversation conversation) {
        this.logins = logins;
        this.password = password;
        this.door = door;
        this.signIn = signIn;
        this.conversation = conversation;
    }

    @WebMethod(action = INTUIT + "serverVersion")
    @WebResult(name = "serverVersionResult", targetNamespace = INTUIT)
    public String serverVersion() {
        return "Counterfoil 1";
    }

    /** Every version is welcome: W: would open a dialog on an unattended machine. */
    @WebMethod(action = INTUIT + "clientVersion")
    @WebResult(name = "clientVersionResult", targetNamespace = INTUIT)
    public String clientVersion(@WebParam(name = "strVersion", targetNamespace = INTUIT) @Nullable String version) {
        return "";
    }

    @WebMethod(action = INTUIT + "authenticate")
    @WebResult(name = "authenticateResult", targetNamespace = INTUIT)
    public ArrayOfString authenticate(
            @WebParam(name = "strUserName", targetNamespace = INTUIT) @Nullable String userName,
            @WebParam(name = "strPassword", targetNamespace = INTUIT) @Nullable String givenPassword) {
        Optional<Logins.Stored> stored = logins.byUserName(text(userName));
        boolean fits =
                password.fits(stored.map(Logins.Stored::passwordMac).orElse(null), text(userName), text(givenPassword));
        if (!fits || stored.isEmpty()) {
            stored.ifPresent(known -> door.refused(known.login()));
            return ArrayOfString.of("", NOT_A_VALID_USER);
        }
        door.accepted(stored.get().login());
        return signIn.hasWork(stored.get().login())
                ? ArrayOfString.of(signIn.open(stored.get().login()), OPEN_COMPANY_FILE)
                : ArrayOfString.of(Password.ticket(), NO_WORK);
    }

    @WebMethod(action = INTUIT + "sendRequestXML")
    @WebResult(name = "sendRequestXMLResult", targetNamespace = INTUIT)
    public String sendRequestXML(
            @WebParam(name = "ticket", targetNamespace = INTUIT) @Nullable String ticket,
            @WebParam(name = "strHCPResponse", targetNamespace = INTUIT) @Nullable String companyFacts,
            @WebParam(name = "strCompanyFileName", targetNamespace = INTUIT) @Nullable String companyFile,
            @WebParam(name = "qbXMLCountry", targetNamespace = INTUIT) @Nullable String country,
            @WebParam(name = "qbXMLMajorVers", targetNamespace = INTUIT) @Nullable String majorVersion,
            @WebParam(name = "qbXMLMinorVers", targetNamespace = INTUIT) @Nullable String minorVersion) {
        return conversation.next(text(ticket), text(companyFacts), text(companyFile));
    }

    @WebMethod(action = INTUIT + "receiveResponseXML")
    @WebResult(name = "receiveResponseXMLResult", targetNamespace = INTUIT)
    public int receiveResponseXML(
            @WebParam(name = "ticket", targetNamespace = INTUIT) @Nullable String ticket,
            @WebParam(name = "response", targetNamespace = INTUIT) @Nullable String response,
            @WebParam(name = "hresult", targetNamespace = INTUIT) @Nullable String hresult,
            @WebParam(name = "message", targetNamespace = INTUIT) @Nullable String message) {
        return conversation.answered(text(ticket), text(response), text(hresult), text(message));
    }

    @WebMethod(action = INTUIT + "connectionError")
    @WebResult(name = "connectionErrorResult", targetNamespace = INTUIT)
    public String connectionError(
            @WebParam(name = "ticket", targetNamespace = INTUIT) @Nullable String ticket,
            @WebParam(name = "hresult", targetNamespace = INTUIT) @Nullable String hresult,
            @WebParam(name = "message", targetNamespace = INTUIT) @Nullable String message) {
        return conversation.connectionFailed(text(ticket), text(hresult), text(message));
    }

    @WebMethod(action = INTUIT + "getLastError")
    @WebResult(name = "getLastErrorResult", targetNamespace = INTUIT)
    public String getLastError(@WebParam(name = "ticket", targetNamespace = INTUIT) @Nullable String ticket) {
        return conversation.lastError(text(ticket));
    }

    @WebMethod(action = INTUIT + "closeConnection")
    @WebResult(name = "closeConnectionResult", targetNamespace = INTUIT)
    public String closeConnection(@WebParam(name = "ticket", targetNamespace = INTUIT) @Nullable String ticket) {
        conversation.close(text(ticket));
        return "OK";
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
