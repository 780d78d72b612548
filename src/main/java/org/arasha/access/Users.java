package org.arasha.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.shared.Language;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may sign in, kept by administrators. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Users {

    public static final String LOGIN_FORM = "[\\p{L}\\p{N}._-]{2,60}";
    public static final int LONGEST_NAME = 120;
    public static final int SHORTEST_PASSWORD = 12;
    public static final int LONGEST_PASSWORD = 200;

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final UserStore store;
    private final PasswordEncoder passwords;
    private final CurrentUser currentUser;
    private final SignInLimit limit;
    private final ApplicationEventPublisher events;
    private final boolean examples;

    Users(JdbcClient jdbc, UserStore store, PasswordEncoder passwords, CurrentUser currentUser, SignInLimit limit,
            ApplicationEventPublisher events, @Value("${arasha.example-data}") boolean examples) {
        this.jdbc = jdbc;
        this.store = store;
        this.currentUser = currentUser;
        this.passwords = passwords;
        this.limit = limit;
        this.events = events;
        this.examples = examples;
    }

    /**
     * A user as a list shows them.
     *
     * @param organisation the partner organisation that they speak for, or null
     * @param returnedAt when the last mail to this address came back, or null
     * @param temporary they have not chosen a password of their own yet
     * @param resettable whether the current user may give them a new one
     * @param example nobody changes them
     */
    public record Row(UserId id, long version, String login, String name, @Nullable String email, Set<Role> roles,
            @Nullable UUID organisation, boolean enabled, @Nullable Instant returnedAt, boolean temporary, boolean resettable, boolean example) {

        private Row(User user, @Nullable Instant returnedAt, UserId reader) {
            this(user.id(), user.version(), user.login(), user.name(), user.email(), user.roleSet(), user.organisationId(), user.enabled(), returnedAt,
                    user.temporary(), !user.example() && !reader.equals(user.id()), user.example());
        }

        public Row with(String name, @Nullable String email, Set<Role> roles, @Nullable UUID organisation) {
            return new Row(id, version, login, name, email, roles, organisation, enabled, returnedAt, temporary, resettable, example);
        }
    }

    @Transactional(readOnly = true)
    public List<Row> all() {
        Map<UserId, Instant> returned = returned();
        return store.findAllByOrderByName(Limit.of(MOST)).stream()
                .map(user -> new Row(user, returned.get(user.id()), currentUser.id())).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Row> find(UserId id) {
        return store.findById(id).map(user -> new Row(user, returned().get(id), currentUser.id()));
    }

    private Map<UserId, Instant> returned() {
        return jdbc.sql("select u.id, x.returned_at from returned_mail x join app_user u on u.id = x.user_id and u.email = x.address")
                .query((row, n) -> Map.entry(new UserId(row.getObject("id", UUID.class)), row.getTimestamp("returned_at").toInstant())).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * @param password     until they choose their own, which they do first of all
     * @param organisation the partner organisation a {@link Role#PARTNER} speaks for, else null
     * @throws Refusal when the login is taken, or something of it will not do
     */
    public void enter(String login, String name, @Nullable String email, Set<Role> roles, @Nullable UUID organisation,
            String password) {
        NewUser entered = new NewUser(login, name, password);
        requireRoles(roles, organisation);
        User user = new User(UserId.fresh(), 0, entered.login(), entered.name(), address(email), passwords.encode(password), Language.RU,
                organisation, true, false, true, 0, User.held(roles));
        try {
            store.save(user);
        } catch (DuplicateKeyException taken) {
            throw new Refusal("access.refusal.loginTaken");
        }
        events.publishEvent(new UserEntered(user.id()));
        tellRoles(user.id(), Set.of(), roles);
    }

    /**
     * Sets a password that somebody has forgotten anew, and ends their sessions.
     *
     * @return the password, which nobody is shown again; whoever comes with it chooses their own first of all
     */
    public String newPassword(UserId id) {
        if (currentUser.id().equals(id)) {
            throw new Refusal("access.refusal.ownPassword");
        }
        User user = store.findById(id).orElseThrow(() -> new Refusal("access.refusal.noSuchUser"));
        if (user.example()) {
            throw new Refusal("access.refusal.exampleUser");
        }
        String password = OneTimeCode.fresh();
        store.save(user.withPassword(passwords.encode(password), true));
        limit.giveBack(user.login());
        events.publishEvent(new PasswordSet(id));
        return password;
    }

    /**
     * Corrects the name and the address, and gives other roles: with them the sessions of this user end, so that none goes on with the
     * former ones. Administrators may not give up being it themselves, nor open cases or letters to themselves.
     *
     * @throws OptimisticLockingFailureException when somebody has changed it meanwhile
     */
    public void change(Row changed) {
        String name = NewUser.nameOf(changed.name());
        String email = address(changed.email());
        UUID organisation = changed.roles().contains(Role.PARTNER) ? changed.organisation() : null;
        requireRoles(changed.roles(), organisation);
        requireStillAdministrator(changed.id());
        User before = store.findById(changed.id()).orElseThrow(() -> new Refusal("access.refusal.noSuchUser"));
        if (before.version() != changed.version()) {
            throw new OptimisticLockingFailureException("The user has been changed");
        }
        if (before.example()) {
            throw new Refusal("access.refusal.exampleStays");
        }
        if (currentUser.id().equals(before.id()) && !changed.roles().contains(Role.ADMINISTRATOR)) {
            throw new Refusal("access.refusal.ownRole");
        }
        if (currentUser.id().equals(before.id()) && opensMore(before, changed.roles(), organisation)) {
            throw new Refusal("access.refusal.ownSight");
        }
        boolean elsewhere = !Objects.equals(email, before.email());
        boolean corrected = elsewhere || !name.equals(before.name());
        boolean forAnother = !Objects.equals(organisation, before.organisationId());
        boolean others = forAnother || !changed.roles().equals(before.roleSet());
        User called = before.called(name, email);
        store.save(others ? called.withRoles(changed.roles(), organisation) : called);
        if (corrected) {
            events.publishEvent(new UserCorrected(before.id(), elsewhere));
        }
        if (others) {
            tellRoles(before.id(), before.roleSet(), changed.roles());
            events.publishEvent(new UserRolesChanged(before.id(), forAnother));
        }
    }

    /** Whether cases open by a role they had not before, or the letters that another organisation is asked to sign. */
    private static boolean opensMore(User before, Set<Role> roles, @Nullable UUID organisation) {
        return roles.stream().anyMatch(role -> role.worksOnCases() && !before.roleSet().contains(role))
                || organisation != null && !organisation.equals(before.organisationId());
    }

    private void tellRoles(UserId user, Set<Role> before, Set<Role> after) {
        for (Role role : Role.values()) {
            if (before.contains(role) != after.contains(role)) {
                events.publishEvent(new RoleAct(user, role, after.contains(role) ? RoleAct.Change.Given : RoleAct.Change.Taken));
            }
        }
    }

    /**
     * As nobody bars themselves or gives up being an administrator, one is always left: of two who take it from one another at once, the
     * second waits here and is none any more. Who only names them in a record does not wait.
     */
    private void requireStillAdministrator(UserId other) {
        UUID me = currentUser.id().value();
        jdbc.sql("select 1 from app_user where id in (?, ?) order by id for no key update").params(me, other.value()).query(Integer.class).list();
        if (!jdbc.sql("""
                select exists (select 1 from app_user u join user_role r on r.user_id = u.id
                where u.id = ? and u.enabled and r.role = 'ADMINISTRATOR')""").param(me).query(Boolean.class).single()) {
            throw new Refusal("access.refusal.administratorNoMore");
        }
    }

    private static void requireRoles(Set<Role> roles, @Nullable UUID organisation) {
        if (roles.isEmpty() || roles.contains(Role.PARTNER) && organisation == null) {
            throw new Refusal("access.refusal.partnerWithoutOrganisation");
        }
    }

    private static @Nullable String address(@Nullable String email) {
        return email == null ? null : new MailAddress(email).value();
    }

    /** Keeps a user from signing in, or lets them in again. Nobody bars themselves, and while the example mode is off nobody lets its users in. */
    public void bar(UserId id, boolean barred) {
        if (currentUser.id().equals(id)) {
            throw new Refusal("access.refusal.barsThemselves");
        }
        requireStillAdministrator(id);
        User user = store.findById(id).orElseThrow(() -> new Refusal("access.refusal.noSuchUser"));
        if (!barred && user.example() && !examples) {
            throw new Refusal("access.refusal.exampleModeOff");
        }
        store.save(user.withEnabled(!barred));
        events.publishEvent(barred ? new UserBarred(id) : new UserLetIn(id));
    }
}
