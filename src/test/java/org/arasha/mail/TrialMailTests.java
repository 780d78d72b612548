package org.arasha.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.util.UUID;
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
record TrialMailTests(TrialMail mail, ObjectProvider<EmbeddedMailServer> server, JavaMailSender sender, Windows windows) {

    @Test
    void whoeverTriesTheProductReadsWhatItSentToAnybody() throws MessagingException {
        String to = UUID.randomUUID() + "@partner.example";
        var sent = sender.createMimeMessage();
        var letter = new MimeMessageHelper(sent, true, "UTF-8");
        letter.setTo(to);
        letter.setFrom("us@arasha.example");
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
        ExampleMode examples = mock(ExampleMode.class);
        when(examples.isOn()).thenReturn(trial);
        return new TrialMail(server, examples);
    }
}
