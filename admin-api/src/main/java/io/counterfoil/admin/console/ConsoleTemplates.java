package io.counterfoil.admin.console;

import io.counterfoil.admin.rest.ProblemBody;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates in {@code templates/console}; each is given one record made for it. */
@CheckedTemplate(basePath = "console")
final class ConsoleTemplates {

    private ConsoleTemplates() {}

    static native TemplateInstance signIn(boolean refused);

    static native TemplateInstance password();

    static native TemplateInstance problem(ProblemBody problem);

    static native TemplateInstance overview(Overview page);

    static native TemplateInstance liveShoppingCarts();

    static native TemplateInstance shoppingCarts(ShoppingCarts page);

    static native TemplateInstance newCart(NewCart page);

    static native TemplateInstance autoSync(AutoSyncPage page);

    static native TemplateInstance orders(OrdersPage page);

    static native TemplateInstance order(OrderPage page);

    static native TemplateInstance dryRun(DryRunPage page);

    static native TemplateInstance transfer(TransferPage page);

    static native TemplateInstance preferences(PreferencesPage page);

    static native TemplateInstance webConnector(WebConnectorPage page);

    static native TemplateInstance newPassword(NewPasswordPage page);

    static native TemplateInstance notYet(NotYetPage page);

    static native TemplateInstance books(BooksPage page);

    static native TemplateInstance cart(CartPage page);

    static native TemplateInstance cartJob(CartJobPage page);

    static native TemplateInstance mappings(MappingsPage page);

    static native TemplateInstance history(HistoryPage page);

    static native TemplateInstance session(SessionPage page);

    static native TemplateInstance raw(RawPage page);

    static native TemplateInstance pending(PendingPage page);

    static native TemplateInstance decisions(DecisionsPage page);

    static native TemplateInstance stock(StockPage page);

    static native TemplateInstance charts(ChartsPage page);
}
