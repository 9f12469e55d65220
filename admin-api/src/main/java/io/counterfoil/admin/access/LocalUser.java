package io.counterfoil.admin.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user whose password is kept here, as a hash. */
@Entity
@Table(name = "local_user")
public class LocalUser {

    @Id
    private String name;

    private UUID id;
    private String role;

    @Column(name = "tenant_id")
    private @Nullable UUID tenantId;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean active = true;

    @Column(name = "must_change")
    private boolean mustChange = true;

    @Column(name = "password_ends_at")
    private @Nullable Instant passwordEndsAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected LocalUser() {}

    /** Somebody who is invited. */
    public LocalUser(String name, Role role, @Nullable UUID tenantId, OneTimePassword password, Instant now) {
        this.name = name;
        this.id = UUID.randomUUID();
        this.role = role.lowerCase();
        this.tenantId = tenantId;
        this.passwordHash = password.hash();
        this.passwordEndsAt = password.endsAt();
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return Role.named(role);
    }

    public @Nullable UUID tenantId() {
        return tenantId;
    }

    public boolean active() {
        return active;
    }

    public boolean mustChange() {
        return mustChange;
    }

    public @Nullable Instant passwordEndsAt() {
        return passwordEndsAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public void become(Role wanted) {
        role = wanted.lowerCase();
    }

    public void let(boolean in) {
        active = in;
    }

    /** From now on only this one opens, and only to choose another. */
    public void reset(OneTimePassword password) {
        passwordHash = password.hash();
        mustChange = true;
        passwordEndsAt = password.endsAt();
    }

    /** A password of one's own. */
    public void choose(String hash) {
        passwordHash = hash;
        mustChange = false;
        passwordEndsAt = null;
    }

    boolean maySignIn(Instant now) {
        return active && (passwordEndsAt == null || now.isBefore(passwordEndsAt));
    }

    SignedIn signedIn() {
        SignedIn user = SignedIn.user(id, Actor.Kind.USER, name, role(), tenantId);
        return mustChange ? user.newcomer() : user;
    }
}
