package io.counterfoil.connector.soap;

import io.quarkiverse.cxf.annotation.CXFEndpoint;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import org.jspecify.annotations.Nullable;

/**
 * What the QuickBooks Web Connector calls: SOAP 1.1, document/literal, names and namespace exactly as its compiled-in
 * proxy expects them (quickbooks.md sections 1, 2 and 8). A missing, an empty and a nil parameter mean the same. Plain
 * small calls, nearly all, go the {@link ShortWay}; this is the contract (?wsdl), and takes large answers and calls with
 * SOAP headers.
 */
@WebService(
        name = "QBWebConnectorSvcSoap",
        serviceName = "QBWebConnectorSvc",
        portName = "QBWebConnectorSvcSoap",
        targetNamespace = ConnectorEndpoint.INTUIT)
@CXFEndpoint("/")
public class ConnectorEndpoint {

    static final String INTUIT = "http://developer.intuit.com/";

    private final Switchboard switchboard;
    private final CurrentVertxRequest current;

    ConnectorEndpoint(Switchboard switchboard, CurrentVertxRequest current) {
        this.switchboard = switchboard;
        this.current = current;
    }

    @WebMethod(action = INTUIT + "serverVersion")
    @WebResult(name = "serverVersionResult", targetNamespace = INTUIT)
    public String serverVersion() {
        return Switchboard.SERVER_VERSION;
    }

    @WebMethod(action = INTUIT + "clientVersion")
    @WebResult(name = "clientVersionResult", targetNamespace = INTUIT)
    public String clientVersion(@WebParam(name = "strVersion", targetNamespace = INTUIT) @Nullable String version) {
        return Switchboard.CLIENT_IS_WELCOME;
    }

    @WebMethod(action = INTUIT + "authenticate")
    @WebResult(name = "authenticateResult", targetNamespace = INTUIT)
    public ArrayOfString authenticate(
            @WebParam(name = "strUserName", targetNamespace = INTUIT) @Nullable String userName,
            @WebParam(name = "strPassword", targetNamespace = INTUIT) @Nullable String password) {
        return ArrayOfString.of(switchboard.authenticate(text(userName), text(password), address()));
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
        return switchboard.sendRequest(text(ticket), text(companyFacts), text(companyFile), address());
    }

    @WebMethod(action = INTUIT + "receiveResponseXML")
    @WebResult(name = "receiveResponseXMLResult", targetNamespace = INTUIT)
    public int receiveResponseXML(
            @WebParam(name = "ticket", targetNamespace = INTUIT) @Nullable String ticket,
            @WebParam(name = "response", targetNamespace = INTUIT) @Nullable String response,
            @WebParam(name = "hresult", targetNamespace = INTUIT) @Nullable String hresult,
            @WebParam(name = "message", targetNamespace = INTUIT) @Nullable String message) {
        return switchboard.receiveResponse(text(ticket), text(response), text(hresult), text(message), address());
    }

    @WebMethod(action = INTUIT + "connectionError")
    @WebResult(name = "connectionErrorResult", targetNamespace = INTUIT)
    public String connectionError(
            @WebParam(name = "ticket", targetNamespace = INTUIT) @Nullable String ticket,
            @WebParam(name = "hresult", targetNamespace = INTUIT) @Nullable String hresult,
            @WebParam(name = "message", targetNamespace = INTUIT) @Nullable String message) {
        return switchboard.connectionError(text(ticket), text(hresult), text(message), address());
    }

    @WebMethod(action = INTUIT + "getLastError")
    @WebResult(name = "getLastErrorResult", targetNamespace = INTUIT)
    public String getLastError(@WebParam(name = "ticket", targetNamespace = INTUIT) @Nullable String ticket) {
        return switchboard.lastError(text(ticket), address());
    }

    @WebMethod(action = INTUIT + "closeConnection")
    @WebResult(name = "closeConnectionResult", targetNamespace = INTUIT)
    public String closeConnection(@WebParam(name = "ticket", targetNamespace = INTUIT) @Nullable String ticket) {
        return switchboard.close(text(ticket), address());
    }

    @WebMethod(action = INTUIT + "getInteractiveURL")
    @WebResult(name = "getInteractiveURLResult", targetNamespace = INTUIT)
    public String getInteractiveURL(
            @WebParam(name = "wcTicket", targetNamespace = INTUIT) @Nullable String ticket,
            @WebParam(name = "sessionID", targetNamespace = INTUIT) @Nullable String sessionId) {
        return Switchboard.NO_PAGE;
    }

    @WebMethod(action = INTUIT + "interactiveRejected")
    @WebResult(name = "interactiveRejectedResult", targetNamespace = INTUIT)
    public String interactiveRejected(
            @WebParam(name = "wcTicket", targetNamespace = INTUIT) @Nullable String ticket,
            @WebParam(name = "reason", targetNamespace = INTUIT) @Nullable String reason) {
        return Switchboard.NO_PAGE;
    }

    @WebMethod(action = INTUIT + "interactiveDone")
    @WebResult(name = "interactiveDoneResult", targetNamespace = INTUIT)
    public String interactiveDone(@WebParam(name = "wcTicket", targetNamespace = INTUIT) @Nullable String ticket) {
        return Switchboard.INTERACTIVE_IS_DONE;
    }

    private String address() {
        return current.getCurrent().request().remoteAddress().hostAddress();
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
