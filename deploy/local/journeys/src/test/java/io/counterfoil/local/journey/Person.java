package io.counterfoil.local.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.counterfoil.local.run.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Somebody at a browser, on the console. Where there is no browser, the test is left out and says so. */
final class Person implements AutoCloseable {
    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("COUNTERFOIL_CHROMIUM"), "/usr/bin/chromium"));
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** Where pictures for the docs go; empty for none. */
    private static final String PICTURES = System.getProperty("counterfoil.pictures", "");

    private static final String SERIOUS = "() => axe.run().then(found => found.violations"
            + ".filter(violation => ['serious', 'critical'].includes(violation.impact))"
            + ".map(violation => violation.id + ': ' + violation.nodes.map(node => node.target.join(' ')).join(', ')))";
    private static final int WIDE = 1280;
    private static final int HIGH = 800;
    private static final int NARROW = 390;
    private static final int PATIENCE_MILLISECONDS = 20_000;

    private final Playwright playwright;
    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    private Person(Playwright playwright, BrowserContext context) {
        this.playwright = playwright;
        this.context = context;
        this.page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                errors.add(message.text());
            }
        });
    }

    static Person comes() {
        return comes(true);
    }

    /** One whose browser runs no scripts. */
    static Person withoutScripts() {
        return comes(false);
    }

    private static Person comes(boolean scripts) {
        assumeTrue(
                Files.isExecutable(CHROMIUM),
                () -> "Left out: there is no browser at " + CHROMIUM
                        + ". Install Chromium (apt-get install chromium), or name another one in"
                        + " COUNTERFOIL_CHROMIUM.");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(QUIET));
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                // A colour on its way to another is no colour to judge.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBaseURL(Everything.run().address(Service.ADMIN).toString())
                .setViewportSize(WIDE, HIGH)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        return new Person(playwright, context);
    }

    Page page() {
        return page;
    }

    Person signIn() {
        return signIn("admin", Everything.adminPassword());
    }

    Person signIn(String name, String password) {
        open("/sign-in");
        page.fill("[name=name]", name);
        page.fill("[name=password]", password);
        press("Sign in");
        return this;
    }

    Person open(String path) {
        page.navigate(path);
        return this;
    }

    /** Presses a button. */
    Person press(String words) {
        button(words).click();
        return settled();
    }

    /** Follows a link. */
    Person follow(String words) {
        page.locator("a:text-is(\"" + words + "\")").first().click();
        return settled();
    }

    Person fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
        return this;
    }

    Person tick(String label) {
        page.getByLabel(label).first().check();
        return this;
    }

    Person reads(String words) {
        page.getByText(words).first().waitFor();
        return this;
    }

    /** The next page is there; a script may have fetched it. */
    private Person settled() {
        page.locator(".htmx-request")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.waitForLoadState();
        return this;
    }

    private Locator button(String words) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }

    /** Nobody is kept out of this page by how it is made, whether it is dark or light. */
    Person meetsNoSeriousBarrier(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.evaluate(axe());
        assertEquals(List.of(), page.evaluate(SERIOUS), () -> page.url() + " in " + scheme);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return this;
    }

    /** The same, and it fits a telephone. */
    Person meetsNoSeriousBarrier() {
        meetsNoSeriousBarrier(ColorScheme.LIGHT);
        page.setViewportSize(NARROW, HIGH);
        assertEquals(
                0,
                page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"),
                () -> page.url() + " is wider than a telephone");
        page.setViewportSize(WIDE, HIGH);
        assertEquals(List.of(), errors);
        return this;
    }

    /** A picture for the docs, if they are wanted. */
    Person picture(String name) {
        if (!PICTURES.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(PICTURES, name + ".png")));
        }
        return this;
    }

    private static String axe() {
        try (InputStream script = Person.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
