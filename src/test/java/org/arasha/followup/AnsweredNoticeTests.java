package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.CaseMembers;
import org.arasha.access.ReturnedMail;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.SignatoryId;
import org.arasha.directory.Channel;
import org.arasha.directory.OrganisationId;
import org.arasha.incident.Alarm;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.mail.IncomingMail;
import org.arasha.mail.IncomingMails;
import org.arasha.mail.MailFromOutside;
import org.arasha.mail.Outbox;
import org.arasha.mail.OutgoingMail;
import org.arasha.mail.OutgoingMail.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever mail of ours somebody answers, a person reads it who may see what that was about. */
@ArashaTest
class AnsweredNoticeTests {

    private static final String ADDRESS = "mail/unmatched";

    private final Windows windows;
    private final Cases cases;
    private final Filings filings;
    private final Appeals appeals;
    private final Incidents incidents;
    private final CaseMembers members;
    private final Correspondence correspondence;
    private final IncomingMails mails;
    private final MailFromOutside outside;
    private final Outbox outbox;
    private final ReturnedMail returned;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;

    private final String words = "We do not sign this. " + UUID.randomUUID();
    private final UserId other;

    AnsweredNoticeTests(Windows windows, Cases cases, Filings filings, Appeals appeals, Incidents incidents, CaseMembers members,
            Correspondence correspondence, IncomingMails mails, MailFromOutside outside, Outbox outbox, ReturnedMail returned, JdbcClient jdbc,
            TransactionTemplate transaction, As as) {
        this.windows = windows;
        this.cases = cases;
        this.filings = filings;
        this.appeals = appeals;
        this.incidents = incidents;
        this.members = members;
        this.correspondence = correspondence;
        this.mails = mails;
        this.outside = outside;
        this.outbox = outbox;
        this.returned = returned;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
        other = as.newUser(Role.LAWYER);
    }

    @Test
    void whoIsAskedToSignIsReadWithTheAppealTheyAnswer() {
        AppealId appeal = asked();
        String number = appeals.find(appeal).number();

        answer(signing(appeal));

        Window window = windows.of(Role.LAWYER).open(ADDRESS);
        assertThat(window.text()).contains(words);
        assertThat(window.all(Anchor.class)).anySatisfy(link -> {
            assertThat(link.getText()).isEqualTo(number);
            assertThat(link.getHref()).isEqualTo("appeals/" + number);
        });
        window.press("followup.wasRead");
        assertThat(window.text()).doesNotContain(words);
    }

    @Test
    void whatIsAnsweredAboutAGuardedAppealIsAsOpenAsThat() {
        AppealId appeal = asked();
        UUID guarded = appeals.find(appeal).incidentIds().getFirst().value();
        UserId member = as.newUser(Role.LAWYER);
        as.role(Role.MANAGER, () -> {
            members.restrict(guarded, true);
            members.admit(guarded, member);
        });

        answer(signing(appeal));

        assertOnlyReadBy(member);
    }

    @Test
    void whatIsAnsweredToAnUrgentCallIsAsOpenAsItsCase() {
        IncidentId id = cases.registered(Alarm.NONE);
        String key = told(new Notice(other, id.value()));
        UserId member = as.newUser(Role.LAWYER);
        as.role(Role.MANAGER, () -> {
            members.restrict(id.value(), true);
            members.admit(id.value(), member);
        });

        answer(messageId(key));

        assertThat(windows.of(member).open(ADDRESS).text()).contains(words, incidents.find(id).number().toString());
        assertOnlyReadBy(member);
    }

    @Test
    void whatIsAnsweredToANoticeOfManyCasesIsForThoseWhoSeeAll() {
        answer(messageId(told(new Notice(other, null))));

        assertOnlyReadBy(as.newUser(Role.MANAGER));
    }

    @Test
    void aMachineThatAnswersForAColleagueKeepsNobodyBusy() {
        String key = told(new Notice(other, null));

        outside.arrives("colleague@example.kz", "In-Reply-To: " + messageId(key) + "\nAuto-Submitted: auto-replied\nSubject: Away\n\n" + words);

        assertThat(as.role(Role.MANAGER, () -> mails.unmatched(null))).noneMatch(mail -> mail.text().contains(words));
        assertThat(as.role(Role.MANAGER, () -> mails.putAside(null))).noneMatch(mail -> mail.text().contains(words));
    }

    @Test
    void whatAMachineAnswersForAPartnerWithAnAccountIsReadByAPerson() {
        isReadThoughAMachineAnswered(signing(asked()));
    }

    @Test
    void whatAMachineAnswersForAPartnerWithALinkIsReadByAPerson() {
        isReadThoughAMachineAnswered(messageId(told(new Notice(null, filings.appealOpened().value()))));
    }

    private void isReadThoughAMachineAnswered(String messageId) {
        outside.arrives("somebody@partner.example", "In-Reply-To: " + messageId + "\nAuto-Submitted: auto-replied\nSubject: Away\n\n" + words);

        assertThat(as.role(Role.LAWYER, () -> mails.unmatched(null))).anyMatch(mail -> mail.text().contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"relayed", "delayed"})
    void whatServersTellOfAMailToPartnersKeepsNobodyBusy(String action) {
        String key = told(new Notice(null, filings.appealOpened().value()));

        outside.tells(messageId(key), action);

        assertThat(jdbc.sql("select state from incoming_mail where send_key = ?").param(key).query(String.class).single()).isEqualTo("AUTOMATIC");
        assertThat(as.role(Role.MANAGER, () -> mails.unmatched(null))).noneMatch(mail -> key.equals(mail.sendKey()));
        assertThat(as.role(Role.MANAGER, () -> mails.putAside(null))).noneMatch(mail -> key.equals(mail.sendKey()));
    }

    @Test
    void whatIsAnsweredOfAGuardedAppealToTheMailboxForReportsTooIsNoReport() {
        AppealId appeal = asked();
        as.role(Role.MANAGER, () -> members.restrict(appeals.find(appeal).incidentIds().getFirst().value(), true));
        int reports = jdbc.sql("select count(*) from incident").query(Integer.class).single();

        outside.arrivesAtReports("somebody@partner.example", "In-Reply-To: " + signing(appeal) + "\nSubject: Re: your mail\n\n" + words);

        assertThat(jdbc.sql("select count(*) from incident").query(Integer.class).single()).isEqualTo(reports);
        assertOnlyReadBy(as.newUser(Role.MANAGER));
    }

    @Test
    void itsLawyersReadThatMailReachesNobodyOfAPartner() {
        AppealId appeal = asked();
        String page = "appeals/" + appeals.find(appeal).number();
        String words = windows.of(Role.LAWYER).words("appeal.step.bounced");
        assertThat(windows.of(Role.LAWYER).open(page).text()).doesNotContain(words);

        outside.returns(signing(appeal));

        assertThat(windows.of(Role.LAWYER).open(page).text()).contains(words);
    }

    /** As such a database is found: an answer was matched with what no record knows, and a returned reminder was noted nowhere. */
    @Test
    void whatWasAnsweredOrReturnedBeforeIsNotLost() {
        AppealId appeal = asked();
        answer(signing(appeal));
        UserId reader = as.newUser(Role.LAWYER);
        UserId reached = as.newUser(Role.LAWYER);
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            reminded(reader, 7, "state = 'FAILED', done_at = now()");
            reminded(reached, 7, "state = 'FAILED', done_at = now() - interval '2 days'");
            reminded(reached, 8, "state = 'SENT', done_at = now(), delivered_at = now()");
            jdbc.sql("""
                    update incoming_mail i set state = 'MATCHED', topic = o.topic from outgoing_mail o
                    where o.send_key = i.send_key and i.body like ?""").param("%" + words + "%").update();
            jdbc.sql("update outgoing_mail set notice = false, reader = null, about = null").update();
            jdbc.sql("delete from returned_mail").update();

            jdbc.sql(migrating("mail/V10__tell_notices_from_letters.sql", "update outgoing_mail")).update();
            jdbc.sql(migrating("insight/V35__say_what_earlier_notices_were_about.sql", "update outgoing_mail")).update();

            IncomingMail mail = as.role(Role.MANAGER, () -> mails.unmatched(null)).stream().filter(one -> one.text().contains(words)).findFirst().orElseThrow();
            assertThat(as.role(Role.MANAGER, () -> correspondence.answered(List.of(mail))).get(mail.id()).number()).isEqualTo(appeals.find(appeal).number());
            assertThat(as.user(reader, returned::mine)).isPresent();
            assertThat(as.user(reached, returned::mine)).as("a later one has arrived").isEmpty();
        });
    }

    private void reminded(UserId reader, int deadline, String then) {
        String address = reader.value() + "@example.kz";
        jdbc.sql("update app_user set email = ? where id = ?").params(address, reader.value()).update();
        String key = "deadline:" + deadline + ":NEAR:2026-11-30:3:" + reader.value();
        outbox.send(new OutgoingMail(key, UUID.randomUUID(), address, "Of a day", "Something is due.", List.of()));
        jdbc.sql("update outgoing_mail set " + then + " where send_key = ?").param(key).update();
    }

    private static String migrating(String file, String from) {
        try {
            String sql = new ClassPathResource("db/migration/" + file).getContentAsString(StandardCharsets.UTF_8);
            return sql.substring(sql.indexOf(from));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void assertOnlyReadBy(UserId reader) {
        IncomingMail mail = as.user(reader, () -> mails.unmatched(null)).stream().filter(one -> one.text().contains(words)).findFirst().orElseThrow();
        assertThat(as.user(other, () -> mails.unmatched(null))).doesNotContain(mail);
        assertThat(as.user(other, () -> mails.answered(List.of(mail)))).isEmpty();
        assertRefused("mail.refusal.noSuchMail", () -> as.user(other, () -> mails.ignore(mail.id())));
        assertRefused("mail.refusal.noSuchMail", () -> as.user(other, () -> correspondence.original(mail.id())));
        as.user(reader, () -> mails.ignore(mail.id()));
    }

    /** A partner organisation that has an account is asked to sign. */
    private AppealId asked() {
        AppealId appeal = filings.appealOpened();
        OrganisationId partner = filings.partner();
        jdbc.sql("update app_user set email = 'partner-' || id || '@example.kz' where id = ?").param(filings.speakerOf(partner).value()).update();
        filings.invite(appeal, partner);
        filings.draft(appeal, Channel.POST);
        return appeal;
    }

    private String signing(AppealId appeal) {
        return jdbc.sql("select o.message_id from outgoing_mail o join signatory s on s.id = o.topic where s.appeal = ?").param(appeal.value())
                .query(String.class).single();
    }

    private String told(Notice notice) {
        String key = "test:" + UUID.randomUUID();
        transaction.executeWithoutResult(t -> outbox.send(
                new OutgoingMail(key, UUID.randomUUID(), "colleague@example.kz", "Of a day", "Something is due.", notice)));
        return key;
    }

    private String messageId(String key) {
        return jdbc.sql("select message_id from outgoing_mail where send_key = ?").param(key).query(String.class).single();
    }

    private void answer(String messageId) {
        outside.answers(messageId, "somebody@partner.example", words);
    }
}
