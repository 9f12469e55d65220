package io.counterfoil.admin;

import static io.restassured.RestAssured.given;

import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser without script: keeps cookies, fills in forms with what they carry, goes where it is led. */
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern ETAG = Pattern.compile("name=\"etag\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new HashMap<>();

    static Visitor signedIn(String user) {
        Visitor visitor = new Visitor();
        Response answer = visitor.post("/sign-in", Map.of("name", user, "password", FrontDoor.PASSWORD));
        answer.then().statusCode(303);
        return visitor;
    }

    /** What the address answers, as it is. */
    Response get(String path) {
        return kept(request().get(path));
    }

    /** The same of an address as somebody has spelled it. */
    Response exactly(String address) {
        return kept(request().urlEncodingEnabled(false).get(address));
    }

    String page(String path) {
        return get(path).then().statusCode(200).extract().asString();
    }

    /** Fills in a form of this page, sends it to its address, and reads the page that it leads to. */
    String submit(String page, String address, Map<String, ?> fields) {
        Response answer = post(address, filledIn(page, fields));
        answer.then().statusCode(303);
        return page(answer.header("Location").replaceFirst("^https?://[^/]+", ""));
    }

    Response post(String address, Map<String, ?> fields) {
        return kept(request().formParams(fields).post(address));
    }

    Map<String, Object> filledIn(String page, Map<String, ?> fields) {
        String text = page(page);
        Map<String, Object> form = new HashMap<>(fields);
        form.put("csrf", first(CSRF, text));
        if (ETAG.matcher(text).find()) {
            form.put("etag", first(ETAG, text).replace("&quot;", "\""));
        }
        return form;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    RequestSpecification request() {
        return given().urlEncodingEnabled(true)
                .redirects()
                .follow(false)
                .accept("text/html")
                .cookies(cookies);
    }

    private Response kept(Response answer) {
        Cookies set = answer.detailedCookies();
        set.forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
        List.copyOf(cookies.keySet()).stream()
                .filter(name -> cookies.get(name).isEmpty())
                .forEach(cookies::remove);
        return answer;
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
