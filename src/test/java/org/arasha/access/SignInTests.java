package org.arasha.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ArashaTest
class SignInTests {

    private static final String PASSWORD = "correct horse battery";
    private static final String SIGNED_IN = "/";
    private static final String WRONG = "/sign-in?error";
    private static final String LIMIT = "/sign-in?limit";

    private final MockMvc browser;
    private final Users users;
    private final JdbcClient jdbc;
    private final As as;
    private final String login = "anna-" + UUID.randomUUID().toString().substring(0, 12);
    private UserId user;

    SignInTests(WebApplicationContext application, Users users, JdbcClient jdbc, As as) {
        this.browser = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        this.users = users;
        this.jdbc = jdbc;
        this.as = as;
    }

    @BeforeEach
    void enterUser() {
        as.role(Role.ADMINISTRATOR, () -> users.enter(login, "Test user", null, Set.of(Role.LAWYER), null, PASSWORD));
        user = jdbc.sql("select id from app_user where login = ?").param(login)
                .query((row, n) -> new UserId(row.getObject("id", UUID.class))).single();
    }

    @Test
    void letsIn() throws Exception {
        assertThat(attempt(" " + login.toUpperCase() + " ", PASSWORD)).isEqualTo(SIGNED_IN);
        assertThat(attempt(login, "guess")).isEqualTo(WRONG);
    }

    @Test
    void aFormOfAnotherSiteSignsNobodyIn() throws Exception {
        for (String site : List.of("cross-site", "same-site")) {
            var answer = browser.perform(post("/sign-in").param("username", login).param("password", PASSWORD)
                    .header("Sec-Fetch-Site", site)).andReturn();

            assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/sign-in?foreign");
            assertThat(answer.getRequest().getSession(false)).isNull();
        }
    }

    @Test
    void nobodyIsSignedOutByAnotherSite() throws Exception {
        MockHttpSession session = (MockHttpSession) send(login, PASSWORD).getRequest().getSession();

        assertThat(browser.perform(post("/logout").session(session)).andReturn().getResponse().getStatus()).isEqualTo(403);
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void passwordsAreKeptByArgon2() {
        assertThat(jdbc.sql("select password_hash from app_user where login = ?").param(login).query(String.class).single()).startsWith("$argon2id$");
    }

    @Test
    void ofManyAttemptsAtOnceTenAreLookedAt() throws Exception {
        List<String> answers = atOnce(40, () -> attempt(login, "guess"));

        assertThat(Collections.frequency(answers, WRONG)).isEqualTo(SignInLimit.ATTEMPTS);
        assertThat(Collections.frequency(answers, LIMIT)).isEqualTo(30);
        assertThat(attempt(login, PASSWORD)).as("nor is the right one").isEqualTo(LIMIT);
    }

    @Test
    void attemptsComeBackOneByOne() throws Exception {
        exhaust();
        jdbc.sql("update sign_in_allowance set used_until = used_until - interval '90 seconds' where login = ?").param(login)
                .update();

        assertThat(attempt(login, "guess")).isEqualTo(WRONG);
        assertThat(attempt(login, "guess")).isEqualTo(LIMIT);
    }

    @Test
    void aClockThatWasSetBackKeepsNobodyOut() throws Exception {
        exhaust();
        jdbc.sql("update sign_in_allowance set used_until = used_until + interval '1 day' where login = ?").param(login).update();

        assertThat(attempt(login, "guess")).isEqualTo(WRONG);
        assertThat(attempt(login, PASSWORD)).isEqualTo(SIGNED_IN);
    }

    @Test
    void aRightPasswordGivesAllAttemptsBack() throws Exception {
        for (int i = 1; i < SignInLimit.ATTEMPTS; i++) {
            attempt(login, "guess");
        }
        assertThat(attempt(login, PASSWORD)).isEqualTo(SIGNED_IN);

        assertThat(attempt(login, "guess")).isEqualTo(WRONG);
        assertThat(attempt(login, "guess")).isEqualTo(WRONG);
    }

    @Test
    void namesThatNobodyHasAreLimitedToo() throws Exception {
        String nobody = "nobody-" + UUID.randomUUID();
        for (int i = 0; i < SignInLimit.ATTEMPTS; i++) {
            assertThat(attempt(nobody, "guess")).isEqualTo(WRONG);
        }

        assertThat(attempt(nobody, "guess")).isEqualTo(LIMIT);
    }

    @Test
    void whoIsSignedInStaysSoWhateverOthersTry() throws Exception {
        jdbc.sql("update app_user set temporary = false where login = ?").param(login).update();
        MockHttpSession session = (MockHttpSession) send(login, PASSWORD).getRequest().getSession();
        exhaust();

        var page = browser.perform(get("/files/none").session(session)).andReturn().getResponse();

        assertThat(session.isInvalid()).isFalse();
        assertThat(page.getRedirectedUrl()).isNull();
    }

    @Test
    void theTrailSaysWhoSignedInAndOutAndWhoWasRefused() throws Exception {
        attempt(login, "guess");
        attempt("nobody-" + login, "guess");
        MockHttpSession session = (MockHttpSession) send(login, PASSWORD).getRequest().getSession();
        browser.perform(post("/logout").session(session).with(csrf()));

        record Entry(String act, String actor) {}
        assertThat(jdbc.sql("select act, actor::text from trail_entry where record = ? and act not in ('UserEntered', 'RoleGivenLawyer') order by id")
                .param(user.value()).query(Entry.class).list()).containsExactly(
                new Entry("SignInRefused", UserId.SYSTEM.value().toString()),
                new Entry("UserSignedIn", user.value().toString()), new Entry("UserSignedOut", user.value().toString()));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void theTrailTellsWhoIsBarredFromWhoIsLetIn() throws Exception {
        as.role(Role.ADMINISTRATOR, () -> users.bar(user, true));
        assertThat(attempt(login, PASSWORD)).isEqualTo(WRONG);
        as.role(Role.ADMINISTRATOR, () -> users.bar(user, false));

        assertThat(jdbc.sql("select act from trail_entry where record = ? order by id").param(user.value())
                .query(String.class).list()).containsExactly("UserEntered", "RoleGivenLawyer", "UserBarred", "SignInRefused", "UserLetIn");
    }

    private void exhaust() throws Exception {
        for (int i = 0; i < SignInLimit.ATTEMPTS; i++) {
            attempt(login, "guess");
        }
        assertThat(attempt(login, "guess")).isEqualTo(LIMIT);
    }

    private String attempt(String name, String password) throws Exception {
        return send(name, password).getResponse().getRedirectedUrl();
    }

    private MvcResult send(String name, String password) throws Exception {
        return browser.perform(post("/sign-in").param("username", name).param("password", password).with(csrf())).andReturn();
    }

    private static <T> List<T> atOnce(int times, Callable<T> deed) throws Exception {
        CyclicBarrier start = new CyclicBarrier(times);
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> answers = threads.invokeAll(Collections.nCopies(times, () -> {
                start.await();
                return deed.call();
            }));
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
