package io.counterfoil.admin.console;

import io.counterfoil.admin.audit.Entry;
import io.counterfoil.admin.deadletter.DeadLetter;
import io.counterfoil.admin.key.MadeKey;
import io.counterfoil.admin.rest.Page;
import io.counterfoil.admin.rest.ProblemBody;
import io.counterfoil.admin.tenant.TenantBody;
import io.counterfoil.admin.user.Invitation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The templates in {@code templates/console}; each is given one record made for it. */
@CheckedTemplate(basePath = "console")
final class ConsoleTemplates {

    private ConsoleTemplates() {}

    static native TemplateInstance signIn(boolean refused, boolean oidc);

    static native TemplateInstance signedIn();

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

    static native TemplateInstance newStore(Head head);

    static native TemplateInstance users(UsersPage page);

    static native TemplateInstance user(UserPage page);

    static native TemplateInstance invited(Invitation invitation);

    static native TemplateInstance keys(KeysPage page);

    static native TemplateInstance madeKey(MadeKey made);

    static native TemplateInstance accounts(Page<TenantBody> page);

    static native TemplateInstance deadLetters(Page<DeadLetter> page);

    static native TemplateInstance audit(Page<Entry> page, @Nullable UUID store);

    static native TemplateInstance notifications(NotificationsPage page);

    static native TemplateInstance books(BooksPage page);

    static native TemplateInstance cart(CartPage page);

    static native TemplateInstance cartJob(CartJobPage page);

    static native TemplateInstance mappings(MappingsPage page);

    static native TemplateInstance history(HistoryPage page);

    static native TemplateInstance session(SessionPage page);

    static native TemplateInstance raw(RawPage page);

    static native TemplateInstance pending(PendingPage page);

    static native TemplateInstance decisions(DecisionsPage page);

    static native TemplateInstance differences(DifferencesPage page);

    static native TemplateInstance stock(StockPage page);

    static native TemplateInstance charts(ChartsPage page);
}
