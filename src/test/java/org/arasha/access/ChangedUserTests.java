package org.arasha.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** People are called otherwise, are written to elsewhere, and come to do other work. */
@ArashaTest
class ChangedUserTests {

    private static final String PASSWORD = "correct horse battery";

    private final MockMvc browser;
    private final Windows windows;
    private final Users users;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;
    private final UserId anna;

    ChangedUserTests(WebApplicationContext application, Windows windows, Users users, ExampleUsers people, JdbcClient jdbc,
            TransactionTemplate transaction, As as) {
        this.browser = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        this.windows = windows;
        this.users = users;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
        anna = people.knowing(PASSWORD, Role.VERIFIER);
    }

    @Test
    void isChangedBesideTheirName() {
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/users").pressNamed("ui.edit", row().name());

        window.write("access.first.name", " ").press("ui.save");
        assertThat(window.complaint("access.first.name")).isEqualTo(window.words("ui.required"));
        window.write("access.first.name", "Anna Akhmetova " + anna.value()).write("access.users.email", "anna@example.kz")
                .fill("access.users.roles", Set.of(Role.VERIFIER, Role.LAWYER)).press("ui.save");

        assertThat(window.notices()).contains(window.words("access.users.edited"));
        assertThat(row().name()).isEqualTo("Anna Akhmetova " + anna.value());
        assertThat(row().email()).isEqualTo("anna@example.kz");
        assertThat(row().roles()).containsExactlyInAnyOrder(Role.VERIFIER, Role.LAWYER);
        assertThat(trail()).containsExactlyInAnyOrder("UserCorrected", "UserRolesChanged");
    }

    @Test
    void whatIsDoneToOneLeavesWhatIsBegunForAnother() {
        UserId other = as.newUser(Role.LAWYER);
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/users").pressNamed("ui.edit", row().name());
        window.write("access.first.name", "Anna Begun").write("access.users.email", "begun@example.kz");

        window.pressNamed("access.users.newPassword", row(other).name()).confirm();

        assertThat(window.written("access.users.email")).isEqualTo("begun@example.kz");
        window.press("ui.save");
        assertThat(row().name()).isEqualTo("Anna Begun");
        assertThat(window.text()).contains("Anna Begun");
    }

    @Test
    void theButtonThatBarsSomebodySaysWhom() {
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/users").pressNamed("access.users.bar", row().name());

        assertThat(row().enabled()).isFalse();
        window.pressNamed("access.users.letIn", row().name());
        assertThat(row().enabled()).isTrue();
    }

    @Test
    void nobodyGoesOnWithRolesOfBefore() throws Exception {
        MockHttpSession open = signIn();

        change(row().with(row().name(), null, Set.of(Role.AUDITOR), null));
        browser.perform(get("/files/none").session(open));

        assertThat(open.isInvalid()).isTrue();
        assertThat(signIn().isInvalid()).isFalse();
    }

    @Test
    void whoIsOnlyCalledOtherwiseStaysSignedIn() throws Exception {
        MockHttpSession open = signIn();

        change(row().with("Anna Akhmetova", "anna@example.kz", row().roles(), null));
        browser.perform(get("/files/none").session(open));

        assertThat(open.isInvalid()).isFalse();
        assertThat(trail()).contains("UserCorrected").doesNotContain("UserRolesChanged");
    }

    @Test
    void theOrganisationGoesWithTheRoleOfAPartner() {
        UUID organisation = UUID.randomUUID();
        assertRefused("access.refusal.partnerWithoutOrganisation", row().with("Anna", null, Set.of(Role.PARTNER), null));
        change(row().with("Anna", null, Set.of(Role.PARTNER), organisation));
        assertThat(row().organisation()).isEqualTo(organisation);

        change(row().with("Anna", null, Set.of(Role.AUDITOR), organisation));

        assertThat(row().organisation()).isNull();
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsNotUndone() {
        Users.Row before = row();
        change(before.with("Anna Akhmetova", null, before.roles(), null));

        assertThatThrownBy(() -> change(before.with("Anna", null, before.roles(), null))).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void nobodyGivesUpBeingAnAdministratorNorDoesWhoIsNoneAnyMore() {
        UserId administrator = as.newUser(Role.ADMINISTRATOR);
        Users.Row own = row(administrator);
        assertThatThrownBy(() -> as.user(administrator, () -> users.change(own.with("Name", null, Set.of(Role.AUDITOR), null))))
                .isInstanceOf(Refusal.class).hasMessage("access.refusal.ownRole");
        as.user(administrator, () -> users.change(own.with("Name", null, Set.of(Role.AUDITOR, Role.ADMINISTRATOR), null)));

        as.user(administrator, () -> {
            jdbc.sql("delete from user_role where user_id = ? and role = 'ADMINISTRATOR'").param(administrator.value()).update();
            Users.Row one = users.find(anna).orElseThrow();
            assertThatThrownBy(() -> users.change(one.with("Name", null, one.roles(), null)))
                    .isInstanceOf(Refusal.class).hasMessage("access.refusal.administratorNoMore");
            assertThatThrownBy(() -> users.bar(anna, true)).isInstanceOf(Refusal.class).hasMessage("access.refusal.administratorNoMore");
        });
    }

    @Test
    void theTrailNamesEachRoleThatIsGivenOrTaken() {
        change(row().with("Anna", null, Set.of(Role.LAWYER, Role.MANAGER), null));
        change(row().with("Anna Akhmetova", null, row().roles(), null));

        assertThat(jdbc.sql("select act from trail_entry where record = ? and act like 'Role%' order by id").param(anna.value())
                .query(String.class).list()).containsExactly("RoleTakenVerifier", "RoleGivenLawyer", "RoleGivenManager");
        Window trail = windows.of(Role.AUDITOR).open("trail");
        assertThat(trail.text()).contains(trail.words("audit.role.Given", trail.words("access.role.MANAGER")));
    }

    @Test
    void anAdministratorOpensNoCaseOrLetterToThemselves() {
        UserId administrator = as.newUser(Role.ADMINISTRATOR);
        Users.Row own = row(administrator);

        assertOwnRefused(own.with("Name", null, Set.of(Role.ADMINISTRATOR, Role.MANAGER), null));
        assertOwnRefused(own.with("Name", null, Set.of(Role.ADMINISTRATOR, Role.PARTNER), UUID.randomUUID()));

        change(own.with("Name", null, Set.of(Role.ADMINISTRATOR, Role.MANAGER), null));
        Users.Row given = row(administrator);
        as.user(administrator, () -> users.change(given.with("Another name", null, given.roles(), null)));
        assertThat(row(administrator).roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.MANAGER);
    }

    private void assertOwnRefused(Users.Row changed) {
        assertThatThrownBy(() -> as.user(changed.id(), () -> users.change(changed))).isInstanceOf(Refusal.class)
                .hasMessage("access.refusal.ownSight");
    }

    @Test
    void anExampleStaysAndOnlyAdministratorsChangeAnybody() {
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            jdbc.sql("update app_user set example = true where id = ?").param(anna.value()).update();
            assertRefused("access.refusal.exampleStays", row().with("Anna", null, Set.of(Role.AUDITOR), null));
        });
        Users.Row known = row();
        assertThatThrownBy(() -> as.role(Role.MANAGER, () -> users.change(known))).isInstanceOf(AccessDeniedException.class);
    }

    private Users.Row row() {
        return row(anna);
    }

    private Users.Row row(UserId id) {
        return as.role(Role.ADMINISTRATOR, () -> users.find(id).orElseThrow());
    }

    private void change(Users.Row changed) {
        as.role(Role.ADMINISTRATOR, () -> users.change(changed));
    }

    private void assertRefused(String reason, Users.Row changed) {
        assertThatThrownBy(() -> change(changed)).isInstanceOf(Refusal.class).hasMessage(reason);
    }

    private List<String> trail() {
        return jdbc.sql("select act from trail_entry where record = ? and act like 'User%' and act <> 'UserSignedIn' order by id")
                .param(anna.value()).query(String.class).list();
    }

    private MockHttpSession signIn() throws Exception {
        var answer = browser.perform(post("/sign-in").param("username", row().login()).param("password", PASSWORD).with(csrf())).andReturn();
        assertThat(answer.getResponse().getRedirectedUrl()).doesNotContain("sign-in");
        return (MockHttpSession) answer.getRequest().getSession();
    }
}
