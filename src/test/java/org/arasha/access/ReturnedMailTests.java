package org.arasha.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.ListItem;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.intake.Duty;
import org.arasha.mail.MailFromOutside;
import org.arasha.mail.Outbox;
import org.arasha.mail.OutgoingMail;
import org.arasha.mail.OutgoingMail.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A reminder, a mail of the day or an urgent call that comes back is known where somebody can do something about it. */
@ArashaTest
class ReturnedMailTests {

    private final Windows windows;
    private final Users users;
    private final Duty duty;
    private final Outbox outbox;
    private final MailFromOutside mail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;
    private final UserId anna;
    private String last = "";

    ReturnedMailTests(Windows windows, Users users, ExampleUsers people, Duty duty, Outbox outbox, MailFromOutside mail, JdbcClient jdbc,
            TransactionTemplate transaction, As as) {
        this.windows = windows;
        this.users = users;
        this.duty = duty;
        this.outbox = outbox;
        this.mail = mail;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
        anna = people.knowing("correct horse battery", Role.LAWYER);
    }

    @BeforeEach
    void aMailToThemComesBack() {
        writtenAt("mistyped-" + anna.value() + "@example.kz");
        tell();
        mail.returns(last);
    }

    @AfterEach
    void nobodyIsOnDuty() {
        jdbc.sql("delete from on_duty where user_id = ?").param(anna.value()).update();
    }

    @Test
    void isToldThemselvesAndToAdministratorsAndManagers() {
        as.user(anna, () -> duty.take(true));

        assertThat(windows.of(anna).open("work").text()).contains(said());
        assertThat(windows.of(anna).open("me").text()).contains(said());
        assertThat(users()).contains(said());
        assertThat(workload()).contains(windows.of(Role.MANAGER).words("insight.load.returned"), windows.of(Role.MANAGER).words("insight.load.onDuty"));
    }

    @Test
    void isSaidNoMoreOfAnotherAddress() {
        writtenAt("right-" + anna.value() + "@example.kz");

        assertThat(windows.of(anna).open("work").text()).doesNotContain(said());
        assertThat(users()).doesNotContain(said());
        assertThat(workload()).doesNotContain(windows.of(Role.MANAGER).words("insight.load.returned"));
    }

    @Test
    void isSaidNoMoreOnceAMailHasArrived() {
        tell();

        mail.confirms(last);

        assertThat(windows.of(anna).open("work").text()).doesNotContain(said());
    }

    @Test
    void isSaidNoMoreOnceTheySayThatTheAddressIsRightUntilTheNextComesBack() {
        windows.of(anna).open("work").press("access.returned.right");
        assertThat(windows.of(anna).open("work").text()).doesNotContain(said());

        tell();
        mail.returns(last);

        assertThat(windows.of(anna).open("work").text()).contains(said());
    }

    @Test
    void isSaidStillWhereOneToAFormerAddressComesBackLater() {
        tell();
        String former = last;
        writtenAt("mistyped-again-" + anna.value() + "@example.kz");
        tell();
        mail.returns(last);

        mail.returns(former);

        assertThat(windows.of(anna).open("work").text()).contains(said());
    }

    private void writtenAt(String address) {
        Users.Row row = as.role(Role.ADMINISTRATOR, () -> users.find(anna)).orElseThrow();
        as.role(Role.ADMINISTRATOR, () -> users.change(row.with(row.name(), address, row.roles(), null)));
    }

    private void tell() {
        String key = "test:" + UUID.randomUUID();
        String address = jdbc.sql("select email from app_user where id = ?").param(anna.value()).query(String.class).single();
        transaction.executeWithoutResult(t -> outbox.send(new OutgoingMail(key, anna.value(), address, "Your day", "One", new Notice(anna, null))));
        last = jdbc.sql("select message_id from outgoing_mail where send_key = ?").param(key).query(String.class).single();
    }

    private String said() {
        return windows.of(anna).words("access.returned", "").strip();
    }

    /** What stands in the list of users of them, whose name is unlike all others. */
    private String users() {
        return line(windows.of(Role.ADMINISTRATOR).open("administration/users"));
    }

    private String workload() {
        return line(windows.of(Role.MANAGER).open("workload"));
    }

    private String line(Window window) {
        return window.all(ListItem.class).map(one -> one.getElement().getTextRecursively())
                .filter(one -> one.contains("Anna " + anna.value())).findFirst().orElseThrow();
    }
}
