package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a site on this machine. Names that end in .site lead to it, and stand for the internet. */
class PageFetcherTests {

    private static final Predicate<InetAddress> ANY = address -> true;

    private final List<String> asked = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private HttpServer site;

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.setExecutor(threads);
        site.createContext("/page", exchange -> answer(exchange, 200, "<html>words</html>"));
        site.createContext("/gone", exchange -> answer(exchange, 410, "gone"));
        site.createContext("/hop", exchange -> {
            int left = Integer.parseInt(exchange.getRequestURI().getPath().substring(4));
            redirect(exchange, left == 1 ? "/page" : "/hop" + (left - 1));
        });
        site.createContext("/inside", exchange -> redirect(exchange, "http://inside.site:" + port() + "/page"));
        site.createContext("/file", exchange -> redirect(exchange, "file:///etc/passwd"));
        site.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            await();
        });
        site.start();
    }

    @AfterEach
    void close() {
        testIsOver.countDown();
        site.stop(0);
        threads.shutdownNow();
    }

    @Test
    void readsAPage() {
        assertThat(get(ANY, "/page")).isEqualTo("text/html <html>words</html>");
    }

    @Test
    void tellsTheSiteNothingOfWhoAsks() {
        get(ANY, "/page");

        assertThat(asked).singleElement().asString().doesNotContainIgnoringCase("arasha")
                .doesNotContain("Cookie").doesNotContain("Referer").doesNotContain("Java");
    }

    @Test
    void followsFiveRedirectsAndNotSix() {
        assertThat(get(ANY, "/hop5")).contains("words");
        assertRefused("evidence.refusal.notFetched", () -> get(ANY, "/hop6"));
    }

    @Test
    void opensNoAddressInsideTheNetwork() {
        assertRefused("evidence.refusal.insideNetwork", () -> get(new PublicAddresses(), "/page"));
        assertThat(asked).isEmpty();
    }

    @Test
    void followsNoRedirectInsideTheNetwork() throws UnknownHostException {
        InetAddress inside = InetAddress.getByName("127.0.0.2");
        DnsResolver names = names(host -> host.equals("inside.site") ? inside : InetAddress.getLoopbackAddress());

        assertRefused("evidence.refusal.insideNetwork", () -> get(address -> !address.equals(inside), names, "/inside", Duration.ofSeconds(20)));
        assertThat(asked).hasSize(1);
    }

    /** The second look-up would lead inside: there is none. */
    @Test
    void connectsToTheAddressItLookedAt() throws UnknownHostException {
        InetAddress inside = InetAddress.getByName("127.0.0.2");
        AtomicInteger lookups = new AtomicInteger();
        DnsResolver names = names(host -> lookups.getAndIncrement() == 0 ? InetAddress.getLoopbackAddress() : inside);

        assertThat(get(address -> !address.equals(inside), names, "/page", Duration.ofSeconds(20))).contains("words");
        assertThat(lookups).hasValue(1);
    }

    @Test
    void refusesANameOfWhichOneAddressIsInside() {
        DnsResolver both = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByName("9.9.9.9"), InetAddress.getByName("10.0.0.1")};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };

        assertRefused("evidence.refusal.insideNetwork", () -> get(new PublicAddresses(), both, "/page", Duration.ofSeconds(20)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "http://[::1]/", "http://2130706433/", "http://0x7f.1/", "http://localhost/",
            "http://[::ffff:10.0.0.1]/", "http://169.254.169.254/latest/meta-data/", "https://10.0.0.1/", "ftp://10.0.0.1/a",
            "file:///etc/passwd", "http://1.1.1.1:22/"})
    void reachesNothingInsideAsTheApplicationUsesIt(String address) {
        assertThatThrownBy(() -> new PageFetcher().get(URI.create(address), (content, type) -> "")).isInstanceOf(Refusal.class);
    }

    @Test
    void followsNoRedirectToAnotherProtocol() {
        assertRefused("evidence.refusal.notFetched", () -> get(ANY, "/file"));
    }

    @Test
    void saysWhatTheSiteAnswered() {
        assertThatThrownBy(() -> get(ANY, "/gone")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("evidence.refusal.pageAnswered");
            assertThat(refusal.arguments()).containsExactly(410);
        });
    }

    @Test
    void givesUpOnASiteThatNeverEnds() {
        assertRefused("evidence.refusal.tooSlow", () -> get(ANY, names(host -> InetAddress.getLoopbackAddress()), "/slow", Duration.ofMillis(600)));
    }

    private String get(Predicate<InetAddress> addresses, String path) {
        return get(addresses, names(host -> InetAddress.getLoopbackAddress()), path, Duration.ofSeconds(20));
    }

    private String get(Predicate<InetAddress> addresses, DnsResolver names, String path, Duration patience) {
        return new PageFetcher(addresses, port -> true, names, patience).get(URI.create("http://press.site:" + port() + path),
                (content, type) -> type + " " + new String(content.readAllBytes(), UTF_8));
    }

    private int port() {
        return site.getAddress().getPort();
    }

    private interface Names {
        InetAddress find(String host);
    }

    private static DnsResolver names(Names names) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {names.find(host)};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private void answer(HttpExchange exchange, int status, String words) throws IOException {
        asked.add(exchange.getRequestHeaders().entrySet().toString());
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, words.length());
        exchange.getResponseBody().write(words.getBytes(UTF_8));
        exchange.close();
    }

    private void redirect(HttpExchange exchange, String to) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void await() {
        try {
            testIsOver.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
