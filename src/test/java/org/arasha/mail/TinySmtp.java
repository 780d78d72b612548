package org.arasha.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A mail server that has each mail whole before the test says what it answers: nothing, by hanging up, or whenever it likes. */
public final class TinySmtp implements AutoCloseable {

    private final ServerSocket door;
    private final Function<String, @Nullable String> answer;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    /** @param answer to a mail as it came, {@code 250 ok}; null hangs up */
    public TinySmtp(Function<String, @Nullable String> answer) {
        this.answer = answer;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread.startVirtualThread(this::admit);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** What came, whether or not it was answered, in its order. */
    public List<String> taken() {
        return taken;
    }

    /** Nobody gets in any more; who is in stays. */
    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            talk(client);
        } catch (IOException hungUp) {
            // The client is gone.
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream()));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true);
        say(out, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.regionMatches(true, 0, "DATA", 0, 4)) {
                say(out, line.regionMatches(true, 0, "QUIT", 0, 4) ? "221 bye" : "250 ok");
                continue;
            }
            say(out, "354 go on");
            String mail = mail(in);
            taken.add(mail);
            String said = answer.apply(mail);
            if (said == null) {
                return;
            }
            say(out, said);
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }
}
