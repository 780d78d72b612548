package org.arasha.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Whoever tries the product reaches its mail server where they want to. */
class EmbeddedMailTests {

    private final EmbeddedMail mail = new EmbeddedMail();

    @Test
    void listensOnThePortsItWasGivenElseOnAnyThatIsFree() throws IOException {
        int port = freePort();
        PromptMail server = mail.greenMail(port, 0);
        try {
            assertThat(server.port(ServerSetup.PROTOCOL_SMTP)).isEqualTo(port);
            assertThat(server.port(ServerSetup.PROTOCOL_IMAP)).isPositive();
        } finally {
            server.stop();
        }
    }

    @Test
    void saysWhichPortIsTakenAndHowToNameAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertThat(said(port, 0)).contains(String.valueOf(port)).contains("--arasha.mail.smtp-port=PORT");
            assertThat(said(0, port)).contains(String.valueOf(port)).contains("--arasha.mail.imap-port=PORT");
        }
    }

    @Test
    void givesNoPortToBoth() throws IOException {
        int port = freePort();
        assertThat(said(port, port)).contains(String.valueOf(port)).contains("--arasha.mail.imap-port=PORT");
    }

    private String said(int smtp, int imap) {
        Throwable refused = catchThrowable(() -> mail.greenMail(smtp, imap));
        FailureAnalysis said = new MailPortUnusable.Analyzer().analyze(refused);
        return said.getDescription() + said.getAction();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
