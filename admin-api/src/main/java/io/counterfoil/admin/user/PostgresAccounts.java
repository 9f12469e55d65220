package io.counterfoil.admin.user;

import io.counterfoil.admin.access.Actor;
import io.counterfoil.admin.access.BcryptPasswords;
import io.counterfoil.admin.access.LocalUser;
import io.counterfoil.admin.access.OneTimePassword;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.access.TenantScoped;
import io.counterfoil.admin.audit.Change;
import io.counterfoil.admin.audit.PostgresAudit;
import io.counterfoil.admin.rest.Cursor;
import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.tenant.PostgresTenants;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The users whom the actor of the running request may see; every change is in the audit log. */
@ApplicationScoped
@TenantScoped
public class PostgresAccounts implements PanacheRepositoryBase<LocalUser, String> {

    private static final String ALL = "(name, id) > (:name, :id) order by name, id";
    private static final String OWN = "tenantId = :tenant and " + ALL;
    private static final String LAST_OPERATOR = "role = 'operator' and active = true and id <> ?1";
    private static final String LOCK = "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('users', 0))";

    private final PostgresTenants tenants;
    private final PostgresAudit audit;
    private final BcryptPasswords passwords;
    private final Actor actor;
    private final Clock clock;

    PostgresAccounts(
            PostgresTenants tenants, PostgresAudit audit, BcryptPasswords passwords, Actor actor, Clock clock) {
        this.tenants = tenants;
        this.audit = audit;
        this.passwords = passwords;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public List<LocalUser> after(Cursor after, int count) {
        Map<String, Object> place = new HashMap<>(Map.of("name", after.name(), "id", after.id()));
        actor.onlyTenant().ifPresent(own -> place.put("tenant", own));
        return find(actor.onlyTenant().isPresent() ? OWN : ALL, place)
                .page(0, count)
                .list();
    }

    @Transactional
    public LocalUser visible(UUID id) {
        return find("id", id)
                .singleResultOptional()
                .filter(user -> mayManage(user.tenantId()))
                .orElseThrow(() -> Problem.noSuch("user", id));
    }

    @Transactional
    public Invitation invite(NewUser wanted) {
        String name = wanted.checkedName();
        Role role = wanted.checkedRole();
        UUID tenant = tenantOf(role, wanted.tenantId());
        OneTimePassword password = passwords.oneTime(now());
        LocalUser user = new LocalUser(name, role, tenant, password, now());
        addNamed(user);
        audit.add(Change.of("user.invited", tenant, user.id()));
        return new Invitation(UserBody.of(user), password.text(), password.endsAt());
    }

    @Transactional
    public LocalUser change(UUID id, @Nullable String ifMatch, UserChange wanted) {
        lock();
        LocalUser user = locked(id);
        UserBody before = UserBody.of(user);
        before.tag().check(ifMatch);
        if (wanted.role() != null) {
            user.become(fitting(wanted.role(), user));
        }
        if (wanted.active() != null) {
            user.let(wanted.active());
        }
        mayLose(user);
        if (!UserBody.of(user).equals(before)) {
            audit.add(Change.of("user.changed", user.tenantId(), id).with(changed(before, user)));
        }
        return user;
    }

    /** A new password for somebody who has lost his. */
    @Transactional
    public Invitation reset(UUID id) {
        LocalUser user = locked(id);
        OneTimePassword password = passwords.oneTime(now());
        user.reset(password);
        audit.add(Change.of("user.password-reset", user.tenantId(), id));
        return new Invitation(UserBody.of(user), password.text(), password.endsAt());
    }

    /** The actor's own password. */
    @Transactional
    public void choose(OwnPassword wanted) {
        LocalUser user = find("id", actor.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseThrow(() -> new Problem(
                        403,
                        "NO_PASSWORD",
                        "You did not sign in with a password that is kept here: nothing to change."));
        String current = Input.required("current", wanted.current());
        if (!passwords.matches(current, user.passwordHash())) {
            throw Problem.badInput("current is not your password.");
        }
        if (current.equals(wanted.password())) {
            throw Problem.badInput("password must be another one than before.");
        }
        user.choose(passwords.chosen(wanted.password(), user.name()));
        audit.add(Change.of("user.password-chosen", user.tenantId(), user.id()));
    }

    /** Names are one for all tenants, and only the database sees all of them. */
    private void addNamed(LocalUser user) {
        try {
            persistAndFlush(user);
        } catch (ConstraintViolationException e) {
            throw Problem.conflict(
                    "NAME_TAKEN", "There is a user named '" + user.name() + "' already. Choose another name.");
        }
    }

    private LocalUser locked(UUID id) {
        LocalUser user = visible(id);
        getEntityManager().refresh(user, LockModeType.PESSIMISTIC_WRITE);
        return user;
    }

    private @Nullable UUID tenantOf(Role role, @Nullable UUID named) {
        if (actor.onlyTenant().isEmpty() && named == null && role.fits(false)) {
            return null;
        }
        UUID tenant = tenants.locked(named).id();
        if (!role.fits(true)) {
            throw new Problem(403, "NOT_ALLOWED", "An operator is no tenant's: only operators invite operators.");
        }
        return tenant;
    }

    private static Role fitting(Role wanted, LocalUser user) {
        if (!wanted.fits(user.tenantId() != null)) {
            throw Problem.badInput("role cannot be " + wanted + " for a user "
                    + (user.tenantId() == null ? "of no tenant." : "of a tenant."));
        }
        return wanted;
    }

    /** Nobody locks himself out, and somebody must be left who can let the others in. */
    private void mayLose(LocalUser user) {
        boolean lost = !user.active() || user.role() != Role.OPERATOR;
        if (user.id().equals(actor.id()) && (!user.active() || lessThanBefore(user))) {
            throw Problem.conflict("YOURSELF", "You cannot take this from yourself. Ask another owner or operator.");
        }
        if (user.tenantId() == null && lost && count(LAST_OPERATOR, user.id()) == 0) {
            throw Problem.conflict("LAST_OPERATOR", "Without this user there would be no operator left.");
        }
    }

    private static boolean lessThanBefore(LocalUser user) {
        return user.role() != Role.OPERATOR && user.role() != Role.OWNER;
    }

    private static List<String> changed(UserBody before, LocalUser user) {
        return Stream.of(
                        before.role() == user.role() ? "" : "role",
                        (before.state() == UserBody.State.DEACTIVATED) == user.active() ? "active" : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private boolean mayManage(@Nullable UUID tenant) {
        return tenant == null ? actor.onlyTenant().isEmpty() : actor.maySee(tenant);
    }

    private void lock() {
        getEntityManager().createNativeQuery(LOCK).getSingleResult();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
