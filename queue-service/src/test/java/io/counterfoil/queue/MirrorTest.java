package io.counterfoil.queue;

import static io.counterfoil.queue.TestBooks.item;
import static io.counterfoil.queue.TestBooks.record;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.PullPage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MirrorTest extends ServiceTest {

    private TestShop shop;
    private TestBooks books;
    private UUID whole;

    @BeforeEach
    void aStoreThatReadsItsItems() {
        shop = shop().onDemand();
        books = new TestBooks(topics, shop);
        books.queue("Sync Items and Accounts");
        whole = books.task(BooksList.ITEMS);
    }

    @Test
    void aListIsShownOnceItsLastPageHasCome() {
        TestBooks.Pull pull = books.aPull(BooksList.ITEMS, whole);

        books.tells(pull.page(0, false, item("1", "Mug")));
        books.heard();
        JsonPath before = books.shown(BooksList.ITEMS);
        books.tells(pull.page(1, true, record("ItemService", "2", "Gifts:Wrap", "Desc", "Wrapping")));
        books.heard();

        assertFalse(before.getBoolean("known"));
        assertEquals(List.of(), before.getList("items"));
        JsonPath after = books.shown(BooksList.ITEMS);
        assertTrue(after.getBoolean("known"));
        assertEquals(List.of("Gifts:Wrap", "Mug"), after.getList("items.name"));
        assertEquals("ItemService", after.getString("items[0].kind"));
        assertEquals("Wrapping", after.getString("items[0].fields.Desc"));
    }

    @Test
    void pagesTwiceAndInAnyOrderAreOneList() {
        TestBooks.Pull pull = books.aPull(BooksList.ITEMS, whole);
        PullPage first = pull.page(0, false, item("1", "Mug"));
        PullPage second = pull.page(1, false, item("2", "Bowl"));
        PullPage last = pull.page(2, true, item("3", "Plate"));

        books.tells(last, last, first);
        books.heard();
        List<String> before = books.names(BooksList.ITEMS);
        books.tells(first, second, second, last, first);
        books.heard();

        assertEquals(List.of(), before);
        assertEquals(List.of("Bowl", "Mug", "Plate"), books.names(BooksList.ITEMS));
    }

    @Test
    void aPullThatBrokeOffIsVoid() {
        TestBooks.Pull broken = books.aPull(BooksList.ITEMS, whole);
        PullPage lost = broken.page(0, false, item("9", "Ghost"));
        books.tells(lost);
        TestBooks.Pull again = books.aPull(BooksList.ITEMS, whole);

        books.tells(again.page(0, false, item("1", "Mug")), lost, again.page(1, true, item("2", "Bowl")), lost);
        books.heard();

        assertEquals(List.of("Bowl", "Mug"), books.names(BooksList.ITEMS));
    }

    @Test
    void aWholePullRemovesWhatIsNotThereAnyMore() {
        books.tells(books.aPull(BooksList.ITEMS, whole).page(0, true, item("1", "Mug"), item("2", "Bowl")));
        books.heard();

        books.tells(books.aPull(BooksList.ITEMS, whole).page(0, true, item("2", "Big Bowl")));
        books.heard();

        assertEquals(List.of("Big Bowl"), books.names(BooksList.ITEMS));
    }

    @Test
    void whatWasSeenAfterAWholePullBeganStays() {
        TestBooks.Pull slow = books.aPull(BooksList.ITEMS, whole);
        books.tells(slow.page(0, false, item("1", "Mug")));
        TestBooks.Pull quick = books.aPull(BooksList.ITEMS, whole);
        books.tells(quick.page(0, true, item("1", "Mug (new name)"), item("2", "New")));

        books.tells(slow.page(1, true));
        books.heard();

        assertEquals(List.of("Mug (new name)", "New"), books.names(BooksList.ITEMS));
    }

    @Test
    void whatOnlyChangedSinceRemovesNothing() {
        books.tells(books.aPull(BooksList.ITEMS, whole).page(0, true, item("1", "Mug"), item("2", "Bowl")));

        books.tells(books.aPull(BooksList.ITEMS, UUID.randomUUID()).page(0, true, item("3", "Plate")));
        books.heard();

        assertEquals(List.of("Bowl", "Mug", "Plate"), books.names(BooksList.ITEMS));
    }

    @Test
    void pagesOfAnOldPullToldAgainPutNothingBack() {
        PullPage old = books.aPull(BooksList.ITEMS, whole).page(0, true, item("1", "Old name"), item("2", "Gone"));
        books.tells(old, books.aPull(BooksList.ITEMS, whole).page(0, true, item("1", "New name")));

        books.tells(old);
        books.heard();

        assertEquals(List.of("New name"), books.names(BooksList.ITEMS));
    }

    @Test
    void aRecordThatComesTwiceInOnePullIsAsItCameLast() {
        TestBooks.Pull pull = books.aPull(BooksList.ITEMS, whole);

        books.tells(pull.page(1, true, item("1", "New name")), pull.page(0, false, item("1", "Old name")));
        books.heard();

        assertEquals(List.of("New name"), books.names(BooksList.ITEMS));
    }

    @Test
    void aListIsReadPageByPageAndSearchedByName() {
        books.tells(books.aPull(BooksList.ITEMS, whole)
                .page(0, true, item("1", "mug small"), item("2", "Bowl"), item("3", "MUG large"), item("4", "Éclair")));
        books.heard();

        JsonPath first = books.shown(BooksList.ITEMS, "q=mUg&limit=1");
        JsonPath second = books.shown(BooksList.ITEMS, "q=mUg&limit=1&after=" + first.getString("next"));

        assertEquals(List.of("MUG large"), first.getList("items.name"));
        assertEquals(List.of("mug small"), second.getList("items.name"));
        assertNull(second.getString("next"));
        assertEquals(List.of("Éclair"), books.shown(BooksList.ITEMS, "q=éCL").getList("items.name"));
        assertEquals(List.of(), books.shown(BooksList.ITEMS, "q=%25").getList("items"));
    }

    @Test
    void ofAnotherTenantThereIsNothing() {
        String path = "/internal/books/" + shop.booksId + "/items";

        assertEquals(
                404, TestShop.as(UUID.randomUUID()).get(path).then().extract().statusCode());
        assertEquals(404, TestShop.as(shop.tenantId).get(path + "x").statusCode());
        assertEquals(400, TestShop.as(shop.tenantId).get(path + "?after=x").statusCode());
    }

    @Test
    void anotherCompanyFileMakesVoidWhatIsKnownOfTheOld() {
        books.pinned("{1}", "Harbour", "C:\\a.qbw", "2026-11-01T00:00:00Z");
        books.reads(BooksList.ITEMS, item("1", "Mug"));
        books.pinned("{1}", "Harbour", "C:\\a.qbw", "2026-11-02T00:00:00Z");
        books.pinned("", "Harbour", "C:\\a.qbw", "2026-11-03T00:00:00Z");
        books.heard();
        List<String> sameFile = books.names(BooksList.ITEMS);

        books.pinned("{1}", "Harbour", "C:\\b.qbw", "2026-11-04T00:00:00Z");
        soon().until(() -> !books.shown(BooksList.ITEMS).getBoolean("known"));

        assertEquals(List.of("Mug"), sameFile);
        assertEquals(List.of(), books.names(BooksList.ITEMS));
        books.reads(BooksList.ITEMS, item("7", "Live Mug"));
        books.pinned("{1}", "Harbour", "C:\\a.qbw", "2026-11-01T00:00:00Z");
        books.heard();
        assertEquals(List.of("Live Mug"), books.names(BooksList.ITEMS), "an old event told again");
    }

    @Test
    void aLongListIsTakenIn() {
        TestBooks.Pull pull = books.aPull(BooksList.ITEMS, whole);

        IntStream.range(0, 40)
                .forEach(page -> books.tells(pull.page(
                        page,
                        page == 39,
                        IntStream.range(page * 500, page * 500 + 500)
                                .mapToObj(i -> item("id-" + i, String.format("Item %05d", i)))
                                .toArray(PullPage.Item[]::new))));

        soon().until(() -> books.shown(BooksList.ITEMS, "limit=1").getBoolean("known"));
        assertEquals(
                List.of("Item 19999"), books.shown(BooksList.ITEMS, "q=19999").getList("items.name"));
        assertEquals(
                List.of("Item 00000"), books.shown(BooksList.ITEMS, "limit=1").getList("items.name"));
    }
}
