package org.arasha.evidence;

import java.net.IDN;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arasha.evidence.CustodyNote.Handling;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Archived copies of sources on the web, fetched by the server where that is allowed. */
@Service
public class WebSources {

    private static final Pattern PARTS = Pattern.compile("(https?://)([^/?#]+)(.*)");

    private final Fetching fetching;
    private final PageFetcher pages;
    private final Store store;
    private final CaseFiles files;
    private final Incidents incidents;
    private final Records records;

    WebSources(Fetching fetching, PageFetcher pages, Store store, CaseFiles files, Incidents incidents, Records records) {
        this.fetching = fetching;
        this.pages = pages;
        this.store = store;
        this.files = files;
        this.incidents = incidents;
        this.records = records;
    }

    /** The sources of a case that have an address. */
    @PreAuthorize(CaseFiles.READS)
    public List<Source> of(IncidentId incident) {
        return records.of(incident).sources().stream().filter(source -> source.address() != null).toList();
    }

    /**
     * Fetches what lies at a source's address now and keeps it as evidence of the case, linked to the source. Takes up to a
     * minute; no transaction is open meanwhile.
     *
     * @throws Refusal when it is not allowed or cannot be fetched
     */
    @PreAuthorize(CaseFiles.WRITES)
    public StoredFile fetch(IncidentId incident, SourceId id) {
        if (!fetching.isAllowed()) {
            throw new Refusal("evidence.refusal.noFetching");
        }
        incidents.running(incident);
        Source source = of(incident).stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal("evidence.refusal.noSuchSource"));
        URI address = parse(Objects.requireNonNull(source.address()));
        return pages.get(address, (content, mediaType) -> files.keep(incident, id, name(address), mediaType,
                store.put(content, PageFetcher.LARGEST), Handling.FETCHED, source.address()));
    }

    /** People copy addresses with letters of any script, in the name of the site and after it; servers know only ASCII. */
    static URI parse(String address) {
        Matcher parts = PARTS.matcher(address);
        try {
            return URI.create(parts.matches() ? URI.create(parts.group(1) + IDN.toASCII(parts.group(2)) + parts.group(3)).toASCIIString()
                    : address);
        } catch (IllegalArgumentException none) {
            throw new Refusal("incident.refusal.noWebAddress");
        }
    }

    /** The last part of the address, else its host. */
    private static String name(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isBlank() ? address.getHost() + ".html" : last;
    }
}
