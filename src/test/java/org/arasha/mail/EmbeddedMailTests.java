package org.arasha.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

/** Whoever tries the product reaches its mail server where they want to. */
class EmbeddedMailTests {

    private final EmbeddedMail mail = new EmbeddedMail();

    @Test
    void listensOnThePortsItWasGivenElseOnAnyThatIsFree() throws IOException {
        int port = freePort();
        GreenMail server = mail.greenMail(port, 0);
        try {
            assertThat(server.getSmtp().getPort()).isEqualTo(port);
            assertThat(server.getImap().getPort()).isPositive();
        } finally {
            server.stop();
        }
    }

    @Test
    void saysWhichPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> mail.greenMail(taken.getLocalPort(), 0)).isInstanceOfSatisfying(PortInUseException.class,
                    refused -> assertThat(refused.getPort()).isEqualTo(taken.getLocalPort()));
            assertThatThrownBy(() -> mail.greenMail(0, taken.getLocalPort())).isInstanceOf(PortInUseException.class);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
