package org.arasha.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.Windows;
import org.arasha.access.ExampleMode;
import org.arasha.access.Role;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

@ArashaTest
record TrialMailTests(TrialMail mail, ObjectProvider<EmbeddedMailServer> server, GreenMail greenMail, JavaMailSender sender,
        Windows windows) {

    private static final String OURS = "appeals@arasha.example";
    private static final Instant SENT = Instant.parse("2119-03-29T09:00:00Z");

    @Test
    void whoeverTriesTheProductReadsWhatItSentToAnybody() throws MessagingException {
        String to = UUID.randomUUID() + "@partner.example";
        var sent = sender.createMimeMessage();
        var letter = new MimeMessageHelper(sent, true, "UTF-8");
        letter.setTo(to);
        letter.setFrom(OURS);
        letter.setSubject("Документ ждёт");
        letter.setText("Ваша ссылка: http://127.0.0.1/sign/1");
        letter.addAttachment("letter.pdf", () -> new ByteArrayInputStream(new byte[] {1}), "application/pdf");
        sender.send(sent);

        assertThat(of(true).newest()).filteredOn(one -> one.to().equals(to)).singleElement().satisfies(one -> {
            assertThat(one.subject()).isEqualTo("Документ ждёт");
            assertThat(one.text()).contains("Ваша ссылка: http://127.0.0.1/sign/1");
            assertThat(one.files()).containsExactly("letter.pdf");
        });
    }

    /** What came to our mailboxes lies on the same server. */
    @Test
    void whatOthersHaveSentIsNotShownAsOurs() {
        String to = UUID.randomUUID() + "@partner.example";
        put(to, "ministry@authority.example", "An answer", "text/plain");
        put(to, OURS, "A question", "text/plain");

        assertThat(of(true).newest()).filteredOn(one -> one.to().equals(to)).extracting(TrialMail.Sent::subject).containsExactly("A question");
    }

    @Test
    void aMailThatCannotBeReadIsShownAsSuchAndHidesNoOther() {
        String to = UUID.randomUUID() + "@partner.example";
        put(to, OURS, "Broken", "multipart/mixed; boundary=none");
        put(to, OURS, "Sound", "text/plain");

        assertThat(of(true).newest()).anyMatch(one -> one.text() == null && one.at().equals(SENT))
                .filteredOn(one -> one.to().equals(to)).extracting(TrialMail.Sent::subject).containsExactly("Sound");
    }

    @Test
    @SuppressWarnings("unchecked")
    void onlyThoseThatAreShownAreRead() throws MessagingException {
        MimeMessage old = mock(MimeMessage.class);
        when(old.getSentDate()).thenReturn(Date.from(SENT.minusSeconds(1)));
        EmbeddedMailServer full = mock(EmbeddedMailServer.class);
        when(full.sent()).thenReturn(Stream.concat(Stream.of(old),
                Stream.generate(() -> mail("them@partner.example", OURS, "New", "text/plain")).limit(100)));
        ObjectProvider<EmbeddedMailServer> provider = mock(ObjectProvider.class);
        when(provider.getIfAvailable()).thenReturn(full);
        when(provider.getObject()).thenReturn(full);

        assertThat(of(provider, true).newest()).hasSize(100).allMatch(one -> one.subject().equals("New"));

        verify(old, never()).getAllRecipients();
        verify(old, never()).isMimeType(any());
    }

    private void put(String to, String from, String subject, String type) {
        greenMail.setUser(to, to, "secret").deliver(mail(to, from, subject, type));
    }

    private static MimeMessage mail(String to, String from, String subject, String type) {
        String written = "From: %s\r\nTo: %s\r\nSubject: %s\r\nDate: Fri, 29 Mar 2119 09:00:00 +0000\r\nContent-Type: %s\r\n\r\nWords.\r\n"
                .formatted(from, to, subject, type);
        try {
            return new MimeMessage(null, new ByteArrayInputStream(written.getBytes(StandardCharsets.US_ASCII)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where people work nobody reads what others get, even while no mail server is named. */
    @Test
    void nobodyReadsItWherePeopleWork() {
        assertThat(of(false).isRead()).isFalse();
        assertThatExceptionOfType(Refusal.class).isThrownBy(of(false)::newest);
        assertThat(mail.isRead()).isFalse();
        var window = windows.of(Role.ADMINISTRATOR).open("trial-mail");
        assertThat(window.text()).contains(window.words("shell.fault.noSuchPage")).doesNotContain(window.words("mail.trial"));
    }

    private TrialMail of(boolean trial) {
        return of(server, trial);
    }

    private static TrialMail of(ObjectProvider<EmbeddedMailServer> server, boolean trial) {
        ExampleMode examples = mock(ExampleMode.class);
        when(examples.isOn()).thenReturn(trial);
        return new TrialMail(server, examples);
    }
}
