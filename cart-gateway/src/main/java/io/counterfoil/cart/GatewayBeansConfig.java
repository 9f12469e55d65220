package io.counterfoil.cart;

import io.counterfoil.cart.bigcommerce.BigCommerceCart;
import io.counterfoil.cart.cartconnect.CartConnectCart;
import io.counterfoil.cart.claim.HeldClaims;
import io.counterfoil.cart.connection.MasterKeys;
import io.counterfoil.cart.connection.UrlPolicy;
import io.counterfoil.cart.guest.BackOff;
import io.counterfoil.cart.guest.Guest;
import io.counterfoil.cart.guest.Visits;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.http.StatusTrouble;
import io.counterfoil.cart.magento.MagentoCart;
import io.counterfoil.cart.notice.NoticeRule;
import io.counterfoil.cart.prestashop.PrestaShopCart;
import io.counterfoil.cart.productcart.ProductCartCart;
import io.counterfoil.cart.reading.Carts;
import io.counterfoil.cart.records.CartTypes;
import io.counterfoil.cart.shopify.ShopifyCart;
import io.counterfoil.cart.sync.PollWorkers;
import io.counterfoil.cart.sync.Poller;
import io.counterfoil.cart.sync.Polls;
import io.counterfoil.cart.sync.Rhythm;
import io.counterfoil.cart.sync.StorePoll;
import io.counterfoil.cart.woocommerce.WooCommerceCart;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/** Makes beans of the classes that know nothing of the framework. */
class GatewayBeansConfig {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Jdbi jdbi(DataSource database) {
        Jdbi jdbi = Jdbi.create(database);
        // The arguments of a failed statement are customers' data: they must not reach a log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }

    @Produces
    @Singleton
    MasterKeys masterKeys(GatewayConfig config) {
        return new MasterKeys(config.key(), config.otherKey());
    }

    @Produces
    @Singleton
    UrlPolicy policy(GatewayConfig config) {
        return new UrlPolicy(config.allowPrivateNetworks());
    }

    @Produces
    @Singleton
    CartHttp http(UrlPolicy policy, Clock clock, Visits visits, GatewayConfig config) {
        Guest guest = new Guest(visits, config.backOffFirst());
        return new CartHttp(policy, new StatusTrouble(clock), config.deadline(), config.maxAnswerBytes(), guest);
    }

    @Produces
    @Singleton
    Carts carts(CartHttp http, Clock clock) {
        return new Carts(List.of(
                new WooCommerceCart(http, clock),
                new PrestaShopCart(http),
                new MagentoCart(http, clock),
                new ProductCartCart(http, clock),
                new ShopifyCart(http, clock),
                new BigCommerceCart(http, clock),
                new CartConnectCart(http, clock)));
    }

    @Produces
    @Singleton
    Rhythm rhythm(GatewayConfig config) {
        return new Rhythm(config.reconcileEvery());
    }

    @Produces
    @Singleton
    NoticeRule noticeRule(GatewayConfig config) {
        return new NoticeRule(config.noticeAfter());
    }

    @Produces
    @Singleton
    BackOff backOff(GatewayConfig config) {
        return new BackOff(config.backOffFirst(), config.backOffMost());
    }

    @Produces
    @Singleton
    PollWorkers workers(Polls polls, Poller poller, HeldClaims held, GatewayConfig config) {
        return new PollWorkers(polls, poller, held, config.workers(), config.slowWorkers());
    }

    @Produces
    @Singleton
    CartTypes types(Polls polls) {
        return store -> polls.find(store).map(StorePoll::cartType);
    }
}
