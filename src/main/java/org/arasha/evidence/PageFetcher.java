package org.arasha.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.util.Timeout;
import org.arasha.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches a page from the internet and from nowhere else. A name is looked up once for each connection, redirects
 * included; every address found must be public, and the connection goes to one of those that were looked at, so that a name
 * cannot lead elsewhere a moment later. It says nothing of who asks.
 */
@Component
class PageFetcher {

    static final int MOST_REDIRECTS = 5;

    /** In bytes. */
    static final long LARGEST = 50L * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(PageFetcher.class);

    interface Reader<T> {
        T read(InputStream content, String mediaType) throws IOException;
    }

    private final Predicate<InetAddress> addresses;
    private final IntPredicate ports;
    private final DnsResolver names;
    private final Duration patience;

    PageFetcher() {
        this(new PublicAddresses(), port -> port == 80 || port == 443, SystemDefaultDnsResolver.INSTANCE, Duration.ofSeconds(60));
    }

    /** With other rules, for tests; the application knows only those above. */
    PageFetcher(Predicate<InetAddress> addresses, IntPredicate ports, DnsResolver names, Duration patience) {
        this.addresses = addresses;
        this.ports = ports;
        this.names = names;
        this.patience = patience;
    }

    /** @throws Refusal when the address leads inside a network, does not answer with a page, or takes too long */
    <T> T get(URI address, Reader<T> reader) {
        HttpGet request = new HttpGet(address);
        long end = System.nanoTime() + patience.toNanos();
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS).execute(request::cancel);
        try (CloseableHttpClient client = client()) {
            return client.execute(request, response -> read(response, reader));
        } catch (NotPublic inside) {
            throw new Refusal("evidence.refusal.insideNetwork");
        } catch (ClientProtocolException e) {
            throw new Refusal("evidence.refusal.notFetched");
        } catch (IOException | IllegalArgumentException e) {
            log.info("A page could not be fetched: {}", e.getClass().getSimpleName());
            throw new Refusal(System.nanoTime() >= end ? "evidence.refusal.tooSlow" : "evidence.refusal.notFetched");
        }
    }

    private static <T> T read(ClassicHttpResponse response, Reader<T> reader) throws IOException {
        if (response.getCode() != 200 || response.getEntity() == null) {
            throw new Refusal("evidence.refusal.pageAnswered", response.getCode());
        }
        ContentType type = ContentType.parseLenient(response.getEntity().getContentType());
        return reader.read(response.getEntity().getContent(), type == null ? "" : type.getMimeType());
    }

    private CloseableHttpClient client() {
        Timeout step = Timeout.ofMilliseconds(Math.min(patience.toMillis(), 20_000));
        var connections = PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(new Checked())
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(step).setSocketTimeout(step).build()).build();
        return HttpClients.custom().setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom().setMaxRedirects(MOST_REDIRECTS).setResponseTimeout(step).build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableAutomaticRetries().disableCookieManagement().disableAuthCaching().disableContentCompression()
                .setUserAgent("Mozilla/5.0").build();
    }

    private static final class NotPublic extends UnknownHostException {}

    private final class Checked implements DnsResolver {

        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            if (!ports.test(port)) {
                throw new NotPublic();
            }
            return Arrays.stream(resolve(host)).map(found -> new InetSocketAddress(found, port)).toList();
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = names.resolve(host);
            if (found.length == 0 || !Arrays.stream(found).allMatch(addresses)) {
                throw new NotPublic();
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
