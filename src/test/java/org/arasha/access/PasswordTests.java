package org.arasha.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Everybody chooses their own password, and knows it alone. */
@ArashaTest
class PasswordTests {

    private static final String PRESENT = "correct horse battery";
    private static final String CHOSEN = "quite another horse";
    private static final String WRONG = "/sign-in?error";

    private final MockMvc browser;
    private final Windows windows;
    private final Users users;
    private final ExampleUsers people;
    private final OwnPassword own;
    private final UserStore store;
    private final SignInLimit limit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;

    PasswordTests(WebApplicationContext application, Windows windows, Users users, ExampleUsers people, OwnPassword own, UserStore store,
            SignInLimit limit, JdbcClient jdbc, TransactionTemplate transaction, As as) {
        this.browser = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        this.windows = windows;
        this.users = users;
        this.people = people;
        this.own = own;
        this.store = store;
        this.limit = limit;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
    }

    @Test
    void whoIsNewOpensNothingBeforeTheyHaveChosenTheirs() throws Exception {
        User entered = entered();
        MockHttpSession session = signIn(entered, PRESENT);

        for (String address : List.of("/", "/work", "/incidents", "/files/" + UUID.randomUUID(), "/files/" + UUID.randomUUID() + "/download",
                "/VAADIN/dynamic/resource/1/2/letter.pdf", "/no/such/page")) {
            assertThat(browser.perform(get(address).session(session)).andReturn().getResponse().getRedirectedUrl()).as(address)
                    .isEqualTo("/own-password");
        }
        assertThatThrownBy(() -> browser.perform(get("/own-password").session(session))).as("goes on to the screens, of which there are none here")
                .hasMessageContaining("springServlet");
        assertThatThrownBy(() -> as.user(entered.id(), () -> users.all())).as("nor may they do what their role may")
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void isLedToTheirOwnFromWithinAPageAndGoesOnWithAllRoles() {
        User entered = entered();
        Window window = windows.of(entered.id()).open("administration/users");
        assertThat(window.text()).contains(window.words("access.password.own")).doesNotContain(window.words("access.users"));

        window.write("access.password.present", "guess of another").write("access.password.new", CHOSEN).press("access.password.choose");
        assertThat(window.complaint("access.password.present")).isEqualTo(window.words("access.refusal.wrongPassword"));
        window.write("access.password.present", PRESENT).write("access.password.new", PRESENT).press("access.password.choose");
        assertThat(window.complaint("access.password.new")).isEqualTo(window.words("access.refusal.samePassword"));
        window.write("access.password.new", CHOSEN).press("access.password.choose");

        assertThat(store.findById(entered.id())).hasValueSatisfying(user -> {
            assertThat(user.temporary()).isFalse();
            assertThat(user.passwordHash()).startsWith("$argon2id$");
        });
        assertThat(window.open("administration/users").text()).contains(window.words("access.users"));
    }

    @Test
    void whoChangesTheirsStaysAndTheirOtherSessionsEnd() throws Exception {
        User anna = user(people.knowing(PRESENT, Role.PARTNER));
        MockHttpSession elsewhere = signIn(anna, PRESENT);
        Window window = windows.of(anna.id()).open("password").write("access.password.present", PRESENT)
                .write("access.password.new", CHOSEN).press("access.password.choose");

        assertThat(window.notices()).contains(window.words("access.password.chosen"));
        assertThat(window.written("access.password.new")).isEmpty();
        windows.close();
        browser.perform(get("/files/none").session(elsewhere));
        assertThat(elsewhere.isInvalid()).isTrue();
        assertThat(attempt(anna, PRESENT).getResponse().getRedirectedUrl()).isEqualTo(WRONG);
        assertThat(signIn(anna, CHOSEN).isInvalid()).isFalse();
        assertThat(trail(anna)).contains("PasswordChosen");
    }

    @Test
    void theSessionInWhichItIsChangedGoesOn() throws Exception {
        User anna = user(people.knowing(PRESENT, Role.PARTNER));
        MockHttpSession here = signIn(anna, PRESENT);
        SecurityContextHolder.setContext((SecurityContext) here.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        try {
            own.choose(PRESENT, CHOSEN);
        } finally {
            SecurityContextHolder.clearContext();
        }

        browser.perform(get("/files/none").session(here));

        assertThat(here.isInvalid()).isFalse();
    }

    @Test
    void whoUsesUpTheAttemptsAtASignInKeepsNobodyFromChoosing() {
        User anna = user(people.knowing(PRESENT, Role.LAWYER));
        while (limit.takeAttempt(anna.login())) {
            assertThat(anna.login()).isNotEmpty();
        }

        as.user(anna.id(), () -> own.choose(PRESENT, CHOSEN));

        assertThat(trail(anna)).contains("PasswordChosen");
    }

    @Test
    void whoHasOneOfTheirOwnIsLedToWhereItIsChanged() {
        Window window = windows.of(Role.LAWYER).open("own-password");

        assertThat(window.address()).endsWith("password").doesNotContain("own-password");
        Window fresh = windows.of(entered().id()).open("own-password");
        assertThat(fresh.offers("shell.signOut")).isTrue();
    }

    @Test
    void nobodyIsOfferedOneForThemselvesNorForAnExample() {
        UserId administrator = as.idOf(Role.ADMINISTRATOR);
        UserId another = as.idOf(Role.LAWYER);
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            UserId example = people.anyone(Set.of(Role.VERIFIER));
            jdbc.sql("update app_user set example = true where id = ?").param(example.value()).update();

            List<Users.Row> rows = as.user(administrator, users::all);

            assertThat(rows.stream().filter(row -> !row.resettable()).map(Users.Row::id))
                    .contains(example, administrator).doesNotContain(another);
        });
    }

    @Test
    void guessesAtThePresentOneAreLimitedAsAtASignIn() {
        User anna = user(people.knowing(PRESENT, Role.LAWYER));
        for (int i = 0; i < SignInLimit.ATTEMPTS; i++) {
            assertRefused(anna, "guess", CHOSEN, "access.refusal.wrongPassword");
        }

        assertRefused(anna, PRESENT, CHOSEN, "access.refusal.tooManyAttempts");
        assertRefused(anna, PRESENT, "short", "access.refusal.shortPassword");
    }

    @Test
    void anAdministratorSetsOneThatIsShownOnceAndServesOnce() throws Exception {
        User anna = user(people.knowing(PRESENT, Role.VERIFIER));
        MockHttpSession open = signIn(anna, PRESENT);
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/users");

        window.pressNamed("access.users.newPassword", anna.name()).confirm();
        String shown = window.all(TextField.class).filter(TextField::isReadOnly).findFirst().orElseThrow().getValue();
        windows.close();

        browser.perform(get("/files/none").session(open));
        assertThat(open.isInvalid()).isTrue();
        assertThat(attempt(anna, PRESENT).getResponse().getRedirectedUrl()).isEqualTo(WRONG);
        MockHttpSession again = signIn(anna, shown);
        assertThat(browser.perform(get("/work").session(again)).andReturn().getResponse().getRedirectedUrl()).isEqualTo("/own-password");
        assertThat(user(anna.id()).passwordHash()).startsWith("$argon2id$");
        assertThat(trail(anna)).contains("PasswordSet");
        as.user(anna.id(), () -> own.choose(shown, CHOSEN));
        assertThat(attempt(anna, shown).getResponse().getRedirectedUrl()).isEqualTo(WRONG);
    }

    @Test
    void nobodySetsOneForThemselvesNorForAnybodyWithoutBeingAnAdministrator() {
        assertThatThrownBy(() -> as.role(Role.ADMINISTRATOR, () -> users.newPassword(as.idOf(Role.ADMINISTRATOR))))
                .isInstanceOf(Refusal.class).hasMessage("access.refusal.ownPassword");
        assertThatThrownBy(() -> as.role(Role.MANAGER, () -> users.newPassword(as.idOf(Role.LAWYER)))).isInstanceOf(AccessDeniedException.class);
    }

    /** Everybody signs in with it. */
    @Test
    void thatOfAnExampleIsNobodysToChange() {
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            User example = user(people.knowing(PRESENT, Role.LAWYER));
            jdbc.sql("update app_user set example = true where id = ?").param(example.id().value()).update();

            assertRefused(example, PRESENT, CHOSEN, "access.refusal.exampleUser");
            assertThatThrownBy(() -> as.role(Role.ADMINISTRATOR, () -> users.newPassword(example.id())))
                    .isInstanceOf(Refusal.class).hasMessage("access.refusal.exampleUser");
        });
    }

    /** In these tests the mode is off. */
    @Test
    void anExampleIsNotLetInWhileTheModeIsOff() {
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            UserId example = people.anyone(Set.of(Role.LAWYER));
            jdbc.sql("update app_user set example = true, enabled = false where id = ?").param(example.value()).update();

            assertThatThrownBy(() -> as.role(Role.ADMINISTRATOR, () -> users.bar(example, false)))
                    .isInstanceOf(Refusal.class).hasMessage("access.refusal.exampleModeOff");
        });
    }

    private void assertRefused(User who, String present, String chosen, String reason) {
        assertThatThrownBy(() -> as.user(who.id(), () -> own.choose(present, chosen))).isInstanceOf(Refusal.class).hasMessage(reason);
    }

    private User entered() {
        String login = "anna-" + UUID.randomUUID().toString().substring(0, 12);
        as.role(Role.ADMINISTRATOR, () -> users.enter(login, "Test user", null, Set.of(Role.ADMINISTRATOR), null, PRESENT));
        return store.findByLogin(login).orElseThrow();
    }

    private User user(UserId id) {
        return store.findById(id).orElseThrow();
    }

    private List<String> trail(User user) {
        return jdbc.sql("select act from trail_entry where record = ? order by id").param(user.id().value()).query(String.class).list();
    }

    private MockHttpSession signIn(User user, String password) throws Exception {
        MvcResult answer = attempt(user, password);
        assertThat(answer.getResponse().getRedirectedUrl()).doesNotContain("sign-in");
        return (MockHttpSession) answer.getRequest().getSession();
    }

    private MvcResult attempt(User user, String password) throws Exception {
        return browser.perform(post("/sign-in").param("username", user.login()).param("password", password).with(csrf())).andReturn();
    }
}
