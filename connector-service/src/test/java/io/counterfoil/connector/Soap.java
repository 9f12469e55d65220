package io.counterfoil.connector;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Calls by hand, as the Web Connector writes them. */
public final class Soap {

    private Soap() {}

    static String address() {
        return ConfigProvider.getConfig().getValue("test.url", String.class) + "/qbwc";
    }

    public static Response call(String operation, String... parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            values.put(parameters[i], parameters[i + 1]);
        }
        return post(envelope(operation, values), "\"http://developer.intuit.com/" + operation + "\"");
    }

    public static Response post(String envelope, String action) {
        return given().header("SOAPAction", action)
                .contentType("text/xml; charset=utf-8")
                .body(envelope)
                .post("/qbwc");
    }

    public static String envelope(String operation, Map<String, String> parameters) {
        StringBuilder body = new StringBuilder();
        parameters.forEach((name, value) -> body.append('<')
                .append(name)
                .append('>')
                .append(value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .append("</")
                .append(name)
                .append('>'));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><" + operation
                + " xmlns=\"http://developer.intuit.com/\">" + body + "</" + operation
                + "></soap:Body></soap:Envelope>";
    }
}
