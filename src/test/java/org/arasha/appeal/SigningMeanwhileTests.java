package org.arasha.appeal;

import static org.arasha.Cases.text;
import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Filings;
import org.arasha.access.Role;
import org.arasha.appeal.LetterSignatory.Answer;
import org.arasha.directory.Channel;
import org.arasha.directory.Organisations;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Checking a code takes a while. What a lawyer does in that while, to shut a letter to whoever has the link and the code, holds. */
@ArashaTest
record SigningMeanwhileTests(Filings filings, Appeals appeals, AppealAccess access, Signatories signatories, SignedTexts texts,
        LetterComposer composer, NamedPeople people, OwnTranslations ours, Organisations organisations, SigningLinks links, SigningByLink signing,
        PasswordEncoder codes, JdbcClient jdbc, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock, As as) {

    @Test
    void aLinkThatIsTakenBackWhileItsCodeIsCheckedShowsNothing() {
        SigningLinks.Invited invited = asked();
        SigningByLink meanwhile = meanwhile(() -> links.withdraw(invited.signatory().id()));

        assertRefused("appeal.refusal.linkWithdrawn", () -> meanwhile.read(link(invited), invited.code().digits(), null, 0));
    }

    @Test
    void aCodeThatIsReplacedWhileItIsCheckedShowsNothingAndSignsNothing() {
        SigningLinks.Invited invited = asked();
        String read = signing.read(link(invited), invited.code().digits(), null, 0).text();
        SigningByLink meanwhile = meanwhile(() -> links.newCode(invited.signatory().id()));

        assertRefused("appeal.refusal.wrongCode", () -> meanwhile.sign(link(invited), invited.code().digits(), read, true));

        assertThat(signatories.find(invited.signatory().id()).answer()).isEqualTo(Answer.AWAITED);
        SigningLinks.Invited another = as.role(Role.LAWYER, () -> links.newCode(invited.signatory().id()));
        assertRefused("appeal.refusal.wrongCode", () -> meanwhile.read(link(invited), another.code().digits(), null, 0));
    }

    private SigningLinks.Invited asked() {
        AppealId appeal = filings.appealOpened();
        SigningLinks.Invited invited = as.role(Role.LAWYER, () -> links.invite(appeal, filings.partner(), text("N. Name"), text("Director"),
                "r" + UUID.randomUUID().toString().substring(0, 8) + "@partner.example"));
        filings.draft(appeal, Channel.POST);
        return invited;
    }

    /** Where a lawyer does something between the look at a code and what its holder does. */
    private SigningByLink meanwhile(Runnable deed) {
        PasswordEncoder slow = new PasswordEncoder() {

            @Override
            public String encode(CharSequence code) {
                return codes.encode(code);
            }

            @Override
            public boolean matches(CharSequence code, String hash) {
                boolean right = codes.matches(code, hash);
                as.role(Role.LAWYER, deed);
                return right;
            }
        };
        return new SigningByLink(signatories, appeals, access, texts, composer, people, ours, organisations,
                new CodeAttempts(jdbc, slow, events, transaction), jdbc, transaction, clock);
    }

    private String link(SigningLinks.Invited invited) {
        return jdbc.sql("select body from outgoing_mail where topic = ? order by queued_at desc limit 1").param(invited.signatory().id().value())
                .query(String.class).single().replaceAll("(?s).*/sign/(\\S+).*", "$1");
    }
}
