package io.counterfoil.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.simulator.shop.Arrivals;
import io.counterfoil.simulator.shop.RecordedOrders;
import io.counterfoil.simulator.shop.Shop;
import io.counterfoil.simulator.shop.ShopSettings;
import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A shop whose orders come in one after the other: the recorded ones first, the generated ones after them. */
final class ShopCommand {

    private static final Set<String> OPTIONS =
            Set.of("--port", "--key", "--secret", "--recorded", "--generated", "--every", "--seed");
    private static final int RECORDED = 18;
    private static final int GENERATED = 12;

    private ShopCommand() {}

    static void run(List<String> words) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(words, OPTIONS, Set.of("--basic"));
        arguments.required("--port");
        Shop shop = open(arguments);
        List<ObjectNode> coming = Stream.concat(
                        RecordedOrders.first(
                                arguments.number("--recorded", RECORDED),
                                shop.settings().home())
                                .stream(),
                        IntStream.range(0, arguments.number("--generated", GENERATED))
                                .mapToObj(i -> shop.generator().next()))
                .toList();
        new Arrivals(shop.orders(), coming, Duration.ofSeconds(arguments.number("--every", 1))).start();
        ShopSettings settings = shop.settings();
        System.out.println("shop at " + settings.home() + " " + settings.key() + " " + settings.secret());
        new CountDownLatch(1).await();
    }

    private static Shop open(Arguments arguments) throws IOException {
        int port = arguments.number("--port", 0);
        try {
            return Shop.open(
                    port, actual -> settings(actual, arguments), arguments.number("--seed", 1), Clock.systemUTC());
        } catch (BindException taken) {
            throw new CannotRun("port " + port + " is taken");
        }
    }

    private static ShopSettings settings(int port, Arguments arguments) {
        ShopSettings standard = ShopSettings.onPort(port);
        ShopSettings keyed = standard.withKey(
                arguments.text("--key").orElse(standard.key()),
                arguments.text("--secret").orElse(standard.secret()));
        return arguments.has("--basic") ? keyed.takingBasic() : keyed;
    }
}
