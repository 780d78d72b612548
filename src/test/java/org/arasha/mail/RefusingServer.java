package org.arasha.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that takes everything but what the test has it refuse: {@code Map.of("RCPT", "550 5.1.1 No such user")}. */
record RefusingServer(Map<String, String> answers) {

    void serve(Consumer<JavaMailSender> test) {
        try (ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> admit(door));
            test.accept(sender(door.getLocalPort()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that nobody answers at. */
    static JavaMailSender down() {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return sender(door.getLocalPort());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JavaMailSender sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        sender.setPort(port);
        return sender;
    }

    private void admit(ServerSocket door) {
        while (!door.isClosed()) {
            try (Socket client = door.accept()) {
                talk(client);
            } catch (IOException hungUp) {
                // The next one may be more patient.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream()));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true);
        out.print("220 ready\r\n");
        out.flush();
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data && !line.equals(".")) {
                continue;
            }
            String command = data ? "." : line.substring(0, Math.min(4, line.length())).toUpperCase();
            data = command.equals("DATA");
            out.print(answers.getOrDefault(command, data ? "354 go on" : "250 ok") + "\r\n");
            out.flush();
        }
    }
}
