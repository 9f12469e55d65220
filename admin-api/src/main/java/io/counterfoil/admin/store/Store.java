package io.counterfoil.admin.store;

import io.counterfoil.admin.rest.EntityTag;
import io.counterfoil.events.CartType;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.StoreChanged;
import io.counterfoil.events.Synchronization;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One shopping cart with one Web Connector login. */
@Entity
@Table(name = "store")
public class Store {

    private static final int FIRST_POLL_SECONDS = 600;
    private static final int FIRST_WEB_CONNECTOR_MINUTES = 10;

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "books_id")
    private UUID booksId;

    private long version = 1;
    private String name;

    @Column(name = "cart_type")
    @Enumerated(EnumType.STRING)
    private CartType cartType;

    private boolean running;

    @Column(name = "last_order_from")
    private @Nullable Instant lastOrderFrom;

    @Column(name = "poll_seconds")
    private int pollSeconds = FIRST_POLL_SECONDS;

    @Column(name = "web_connector_minutes")
    private int webConnectorMinutes = FIRST_WEB_CONNECTOR_MINUTES;

    @Convert(converter = PreferencesColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private ChosenPreferences preferences = ChosenPreferences.INITIAL;

    @Convert(converter = SynchronizationColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private Synchronization synchronization = Synchronization.NONE;

    private String zone = "UTC";

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Store() {}

    Store(UUID tenantId, UUID booksId, String name, CartType cartType, Instant now) {
        this.id = UUID.randomUUID();
        this.tenantId = tenantId;
        this.booksId = booksId;
        this.name = name;
        this.cartType = cartType;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID tenantId() {
        return tenantId;
    }

    /** The company file that it feeds. */
    public UUID booksId() {
        return booksId;
    }

    public String name() {
        return name;
    }

    public int webConnectorMinutes() {
        return webConnectorMinutes;
    }

    public CartType cartType() {
        return cartType;
    }

    public boolean running() {
        return running;
    }

    public @Nullable Instant lastOrderFrom() {
        return lastOrderFrom;
    }

    public int pollSeconds() {
        return pollSeconds;
    }

    public void poll(@Nullable Instant from, int everySeconds) {
        lastOrderFrom = from;
        pollSeconds = everySeconds;
    }

    public void start() {
        running = true;
    }

    public void stop() {
        running = false;
    }

    void rename(String wanted) {
        name = wanted;
    }

    void callEvery(int minutes) {
        webConnectorMinutes = minutes;
    }

    /** The zone of the people who run it. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public void inZone(ZoneId wanted) {
        zone = wanted.getId();
    }

    public Preferences preferences() {
        return preferences.current();
    }

    public void prefer(Preferences wanted, Instant now) {
        preferences = preferences.replacedBy(wanted, now);
    }

    /** What is kept in step besides orders. */
    public Synchronization synchronization() {
        return synchronization;
    }

    public void synchronize(Synchronization wanted) {
        synchronization = wanted;
    }

    void nextVersion() {
        version++;
    }

    /** Others may know later versions than a database that was put back: nobody counts changes as fast as seconds pass. */
    void versionAfterALoss(Instant now) {
        version = Math.max(version + 1, now.getEpochSecond());
    }

    /** Names what the API shows of it. */
    public EntityTag tag() {
        return body().tag();
    }

    StoreBody body() {
        return new StoreBody(
                id,
                tenantId,
                booksId,
                version,
                name,
                cartType,
                running ? StoreBody.State.RUNNING : StoreBody.State.STOPPED,
                lastOrderFrom,
                pollSeconds,
                webConnectorMinutes,
                zone,
                createdAt);
    }

    StoreChanged event() {
        return new StoreChanged(
                id,
                tenantId,
                booksId,
                version,
                name,
                cartType,
                running,
                lastOrderFrom,
                pollSeconds,
                webConnectorMinutes,
                preferences.current(),
                synchronization,
                preferences.earlier());
    }
}
