package org.arasha.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Form;
import org.arasha.Forms;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ArashaTest
class NewUserFormTests {

    private static final String PASSWORD = "correct horse battery";
    private static final String CODE = "ABCDEFGHJKLMNPQRSTUV";

    private final Windows windows;
    private final Forms forms;
    private final Users users;
    private final UserStore store;
    private final JdbcClient jdbc;
    private final As as;

    private final String login = "айгүл-" + UUID.randomUUID();

    NewUserFormTests(Windows windows, Forms forms, Users users, UserStore store, JdbcClient jdbc, As as) {
        this.windows = windows;
        this.forms = forms;
        this.users = users;
        this.store = store;
        this.jdbc = jdbc;
        this.as = as;
    }

    @BeforeEach
    void somebodyHasTheLogin() {
        as.role(Role.ADMINISTRATOR, () -> users.enter(login, "Айгүл", null, Set.of(Role.VERIFIER), null, PASSWORD));
        jdbc.sql("insert into first_administrator_code (code_hash) values (?)").param(FirstAdministrator.hash(CODE)).update();
    }

    @AfterEach
    void close() {
        windows.close();
        jdbc.sql("delete from first_administrator_code").update();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysAtTheFieldThatTheLoginIsTaken(Language language) {
        Form form = forms.house().user();
        Window window = form.open(windows.of(form.who()).speak(language));
        long before = store.count();

        window.write("access.signIn.login", " " + login.toUpperCase() + "\u200B").press(form.button());

        assertThat(window.complaint("access.signIn.login")).isEqualTo(window.words("access.refusal.loginTaken"));
        assertThat(window.written("access.first.name")).isEqualTo("N. Name");
        assertThat(window.notices()).isEmpty();
        assertThat(store.count()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysAtTheFieldThatTheCodeIsWrong(Language language) {
        Window window = firstAdministrator(language).write("access.first.code", "WRONG").press("access.first.create");

        assertThat(window.complaint("access.first.code")).isEqualTo(window.words("access.refusal.wrongCode"));
        assertThat(window.written("access.first.name")).isEqualTo("Айгүл");
        assertThat(window.notices()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void asksTheFirstAdministratorForAll(Language language) {
        Window window = firstAdministrator(language);
        long before = store.count();

        window.write("access.first.code", "\u00A0").write("access.signIn.login", "x").write("access.first.name", " ")
                .write("access.signIn.password", "short").press("access.first.create");

        assertThat(window.complaint("access.first.code")).isEqualTo(window.words("ui.required"));
        assertThat(window.complaint("access.signIn.login")).isEqualTo(window.words("access.first.loginForm"));
        assertThat(window.complaint("access.first.name")).isEqualTo(window.words("ui.required"));
        assertThat(window.complaint("access.signIn.password")).isEqualTo(window.words("access.refusal.shortPassword", 12));
        assertThat(store.count()).isEqualTo(before);
    }

    @Test
    void makesTheFirstAdministratorOnceAllIsRight() {
        String first = "first-" + UUID.randomUUID();
        Window window = firstAdministrator(Language.RU).write("access.signIn.login", first);

        window.write("access.first.code", "Ж".repeat(41)).press("access.first.create");
        assertThat(window.complaint("access.first.code")).isEqualTo(window.words("ui.tooLong", 40));
        window.write("access.first.code", CODE);

        window.write("access.first.name", "Ж".repeat(121)).press("access.first.create");
        assertThat(window.complaint("access.first.name")).isEqualTo(window.words("ui.tooLong", 120));

        window.write("access.first.name", "Ж".repeat(120)).press("access.first.create");
        assertThat(store.findByLogin(first)).hasValueSatisfying(user ->
                assertThat(user.roleSet()).containsExactly(Role.ADMINISTRATOR));
    }

    @Test
    void refusesWhatWillNotDoWhicheverWayItComes() {
        assertRefused("access.first.loginForm", "two words", "Name", PASSWORD);
        assertRefused("access.refusal.noName", "new", "\u200B ", PASSWORD);
        assertRefused("ui.tooLong", "new", "Ж".repeat(121), PASSWORD);
        assertRefused("access.refusal.shortPassword", "new", "Name", "short");
        assertRefused("ui.tooLong", "new", "Name", "x".repeat(201));
    }

    private void assertRefused(String key, String login, String name, String password) {
        assertThatThrownBy(() -> as.role(Role.ADMINISTRATOR, () -> users.enter(login,
                name, null, Set.of(Role.VERIFIER), null, password))).isInstanceOf(Refusal.class).hasMessage(key);
    }

    private Window firstAdministrator(Language language) {
        return windows.of(Role.ADMINISTRATOR).speak(language).open("first-administrator").write("access.first.code", CODE)
                .write("access.signIn.login", "first").write("access.first.name", "Айгүл").write("access.signIn.password", PASSWORD);
    }
}
