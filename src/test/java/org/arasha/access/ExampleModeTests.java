package org.arasha.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.desk.OpenStep;
import org.arasha.desk.OpenSteps;
import org.arasha.incident.IncidentId;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The tests run with the mode off, as an installation does on the data of a trial. */
@ArashaTest
class ExampleModeTests {

    private static final String PASSWORD = "correct horse battery";

    private final MockMvc browser;
    private final ExampleUsers people;
    private final FirstAdministrator administrators;
    private final UserStore users;
    private final CaseWorkers workers;
    private final PasswordEncoder passwords;
    private final ActingUser acting;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Cases cases;
    private final OpenSteps steps;
    private final TransactionTemplate transaction;
    private final As as;

    ExampleModeTests(WebApplicationContext application, ExampleUsers people, FirstAdministrator administrators, UserStore users, CaseWorkers workers,
            PasswordEncoder passwords, ActingUser acting, ApplicationEventPublisher events, JdbcClient jdbc, TransactionTemplate transaction,
            Cases cases, OpenSteps steps, As as) {
        this.browser = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        this.people = people;
        this.administrators = administrators;
        this.users = users;
        this.workers = workers;
        this.passwords = passwords;
        this.acting = acting;
        this.events = events;
        this.jdbc = jdbc;
        this.cases = cases;
        this.steps = steps;
        this.transaction = transaction;
        this.as = as;
    }

    @Test
    void whereItIsOffItsUsersCannotSignInAndAnOpenSessionOfTheirsEnds() {
        undone(() -> {
            User user = users.findById(people.knowing(PASSWORD, Role.ADMINISTRATOR)).orElseThrow();
            MockHttpSession session = new MockHttpSession();
            assertThat(signIn(user, session)).isEqualTo("/");
            jdbc.sql("update app_user set example = true where id = ?").param(user.id().value()).update();

            browser.perform(get("/files/none").session(session));

            assertThat(session.isInvalid()).isTrue();
            assertThat(signIn(user, new MockHttpSession())).isEqualTo("/sign-in?error");
        });
    }

    @Test
    void theFirstAdministratorComesAfterThoseOfATrialWithTheCodeThatWasPrinted() {
        undone(() -> {
            jdbc.sql("update app_user set example = true").update();
            String printed = administrators.newCode().orElseThrow();

            administrators.create(" " + printed.toLowerCase() + " ", "the-first", "Test administrator", PASSWORD);

            assertThat(users.findByLogin("the-first")).hasValueSatisfying(made -> {
                assertThat(made.roleSet()).containsExactly(Role.ADMINISTRATOR);
                assertThat(made.temporary()).isFalse();
            });
            assertThat(administrators.newCode()).isEmpty();
            assertThat(administrators.isAwaited()).isFalse();
        });
    }

    @Test
    void anotherAdministratorIsMadeOnlyAtAStartThatAsksForOne() {
        undone(() -> {
            people.anyone(Set.of(Role.LAWYER));
            FirstAdministrator asked = new FirstAdministrator(jdbc, users, passwords, transaction, events, true);
            String printed = asked.newCode().orElseThrow();
            assertThat(jdbc.sql("select code_hash from first_administrator_code").query(String.class).single())
                    .isEqualTo(FirstAdministrator.hash(printed));
            assertThat(asked.isAwaited()).isTrue();
            assertThat(asked.isFurther()).isTrue();

            assertThat(administrators.newCode()).as("the next start, which does not ask").isEmpty();
            assertThat(administrators.isAwaited()).isFalse();
        });
    }

    @Test
    void isNeverAddedToADatabaseOfPeopleAtWork() {
        undone(() -> {
            ExampleMode asked = new ExampleMode(true, users, passwords, acting);
            people.anyone(Set.of(Role.LAWYER));
            jdbc.sql("update app_user set example = false").update();
            assertThat(asked.isOn()).isFalse();
            assertThat(asked.isRefused()).isTrue();

            jdbc.sql("update app_user set example = true where id = (select id from app_user limit 1)").update();
            assertThat(asked.isOn()).as("somebody was entered by those who try it").isTrue();
            jdbc.sql("update app_user set example = true").update();
            assertThat(asked.isOn()).isTrue();
            assertThat(new ExampleMode(false, users, passwords, acting).isRefused()).isFalse();
        });
    }

    @Test
    void whereItIsOffItsUsersAreOnNoListOfPeopleAndOnceItIsOnTheyAreAgain() {
        undone(() -> {
            UserId trial = people.anyone(Set.of(Role.LAWYER));
            UserId own = people.anyone(Set.of(Role.LAWYER));
            jdbc.sql("update app_user set example = true where id = ?").param(trial.value()).update();

            new ExampleUsersAtWork(jdbc, events, false).follow();
            assertThat(lawyers()).contains(own).doesNotContain(trial);

            new ExampleUsersAtWork(jdbc, events, true).follow();
            assertThat(lawyers()).contains(own, trial);
        });
    }

    @Test
    void whereItIsOffItsUsersKeepNoStep() {
        IncidentId incident = cases.registered();
        OpenStep step = cases.step(incident, "Verify facts");
        undone(() -> {
            UserId trial = people.anyone(Set.of(Role.VERIFIER));
            as.user(trial, () -> steps.claim(step.taskId()));
            jdbc.sql("update app_user set example = true where id = ?").param(trial.value()).update();

            new ExampleUsersAtWork(jdbc, events, false).follow();

            assertThat(cases.step(incident, "Verify facts").holder()).isNull();
        });
    }

    private List<UserId> lawyers() {
        return as.user(people.anyone(Set.of(Role.MANAGER)), () -> workers.with(Set.of(Role.LAWYER))).stream().map(CaseTeams.Person::id).toList();
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "true, true"})
    void whereItsUsersAreNobodyElseReachesTheApplication(boolean on, boolean users) {
        ExampleMode mode = mock();
        when(mode.isOn()).thenReturn(on);
        when(mode.hasUsers()).thenReturn(users);

        for (String exposed : List.of("0.0.0.0", "", " ")) {
            assertThatThrownBy(() -> new LoopbackOnlyWithExampleUsers(mode, exposed).start()).as("on \"%s\"", exposed)
                    .isInstanceOf(LoopbackOnlyWithExampleUsers.Exposed.class);
        }
        assertThatCode(() -> new LoopbackOnlyWithExampleUsers(mode, "127.0.0.1").start()).doesNotThrowAnyException();
        assertThatCode(() -> new LoopbackOnlyWithExampleUsers(mock(), "0.0.0.0").start()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"true, 0.0.0.0, false", "true, '', false", "true, 127.0.0.1, true", "false, 0.0.0.0, true"})
    void whoAsksForThemWhereOthersReachItIsToldBeforeAnythingStarts(boolean asked, String address, boolean starts) {
        ConfigurableApplicationContext context = mock();
        when(context.getEnvironment()).thenReturn(new MockEnvironment()
                .withProperty("arasha.example-data", String.valueOf(asked)).withProperty("server.address", address));

        AbstractThrowableAssert<?, ?> start = assertThatCode(() -> new LoopbackOnlyWithExampleUsers.AskedFor().initialize(context));

        if (starts) {
            start.doesNotThrowAnyException();
        } else {
            start.isInstanceOf(LoopbackOnlyWithExampleUsers.Exposed.class);
        }
    }

    private String signIn(User user, MockHttpSession session) throws Exception {
        return browser.perform(post("/sign-in").session(session).param("username", user.login()).param("password", PASSWORD).with(csrf()))
                .andReturn().getResponse().getRedirectedUrl();
    }

    private interface Deed {
        void run() throws Exception;
    }

    /** Other tests have users, too. */
    private void undone(Deed deed) {
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            try {
                deed.run();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
