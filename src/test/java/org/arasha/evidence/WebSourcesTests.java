package org.arasha.evidence;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.Role;
import org.arasha.evidence.CustodyNote.Handling;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

@ArashaTest
class WebSourcesTests {

    private final WebSources web;
    private final Fetching fetching;
    private final Store store;
    private final CaseFiles files;
    private final Incidents incidents;
    private final Records records;
    private final Cases cases;
    private final As as;
    private HttpServer site;

    WebSourcesTests(WebSources web, Fetching fetching, Store store, CaseFiles files, Incidents incidents, Records records,
            Cases cases, As as) {
        this.web = web;
        this.fetching = fetching;
        this.store = store;
        this.files = files;
        this.incidents = incidents;
        this.records = records;
        this.cases = cases;
        this.as = as;
    }

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/news", exchange -> {
            byte[] page = "<!DOCTYPE html><html><body>News</body></html>".getBytes();
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        site.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[1024 * 1024];
            for (int i = 0; i < 60; i++) {
                exchange.getResponseBody().write(piece);
            }
            exchange.close();
        });
        site.start();
    }

    @AfterEach
    void close() {
        site.stop(0);
        as.role(Role.ADMINISTRATOR, () -> fetching.allow(false));
    }

    @Test
    void fetchesNothingUnlessAnAdministratorAllowsIt() {
        IncidentId incident = cases.registered();
        SourceId source = source(incident, "/news");

        as.role(Role.VERIFIER, () -> assertThatThrownBy(() -> onThisMachine().fetch(incident, source))
                .isInstanceOf(Refusal.class).hasMessage("evidence.refusal.noFetching"));
        as.role(Role.MANAGER, () -> assertThatThrownBy(() -> fetching.allow(true)).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void keepsWhatItFetchedAsTheCopyOfTheSource() {
        IncidentId incident = cases.registered();
        SourceId source = source(incident, "/news");
        as.role(Role.ADMINISTRATOR, () -> fetching.allow(true));

        StoredFile page = as.role(Role.VERIFIER, () -> onThisMachine().fetch(incident, source));

        assertThat(page.mediaType()).isEqualTo("text/html");
        assertThat(page.viewing()).isEqualTo(Viewing.NONE);
        as.role(Role.VERIFIER, () -> {
            assertThat(files.find(page.id()).source()).isEqualTo(source);
            assertThat(files.custodyOf(page.id())).singleElement().satisfies(note -> {
                assertThat(note.handling()).isEqualTo(Handling.FETCHED);
                assertThat(note.detail()).isEqualTo(address("/news"));
            });
        });
    }

    @Test
    void fetchesAddressesWithLettersOfAnyScript() {
        assertThat(WebSources.parse("https://қазақстан.example:8080/жаңалық?q=ә#б")).asString()
                .matches("https://xn--[a-z0-9-]+\\.example:8080/[%0-9A-F]+\\?q=%D3%99#%D0%B1");
        assertThat(WebSources.parse("http://127.0.0.1/a%20b?c=d")).hasToString("http://127.0.0.1/a%20b?c=d");
        IncidentId incident = cases.registered();
        SourceId source = source(incident, "/news/жаңалық");
        as.role(Role.ADMINISTRATOR, () -> fetching.allow(true));

        StoredFile page = as.role(Role.VERIFIER, () -> onThisMachine().fetch(incident, source));

        assertThat(page.name()).startsWith("жаңалық");
    }

    @Test
    void keepsNothingOfAPageThatIsTooLarge() {
        IncidentId incident = cases.registered();
        SourceId source = source(incident, "/endless");
        as.role(Role.ADMINISTRATOR, () -> fetching.allow(true));

        as.role(Role.VERIFIER, () -> {
            assertRefused("evidence.refusal.tooLarge", () -> onThisMachine().fetch(incident, source));
            assertThat(files.before(incident, Long.MAX_VALUE)).isEmpty();
        });
    }

    @Test
    void opensNoAddressInsideTheNetworkEvenWhenAllowed() {
        IncidentId incident = cases.registered();
        SourceId source = source(incident, "/news");
        as.role(Role.ADMINISTRATOR, () -> fetching.allow(true));

        as.role(Role.VERIFIER, () -> assertThatThrownBy(() -> web.fetch(incident, source))
                .isInstanceOf(Refusal.class).hasMessage("evidence.refusal.insideNetwork"));
    }

    /** The same service with rules under which this machine counts as the internet. */
    private WebSources onThisMachine() {
        return new WebSources(fetching, new PageFetcher(address -> true, port -> true, SystemDefaultDnsResolver.INSTANCE,
                Duration.ofSeconds(30)), store, files, incidents, records);
    }

    private SourceId source(IncidentId incident, String path) {
        return as.role(Role.VERIFIER, () -> records.add(new Source(SourceId.fresh(), 0, incident, 9, Source.Kind.MEDIA_ITEM,
                Cases.text("News"), null, address(path), null, null, null, false, true))).id();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + site.getAddress().getPort() + path;
    }
}
