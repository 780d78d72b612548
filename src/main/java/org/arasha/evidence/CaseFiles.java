package org.arasha.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.arasha.access.CaseAccess;
import org.arasha.access.Role;
import org.arasha.access.Unchecked;
import org.arasha.evidence.CustodyNote.Handling;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.incident.SourceId;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The evidence of a case: brought, described, listed. Whoever may not see the case gets the same answer as for no file. */
@Service
public class CaseFiles {

    /** In bytes: 2 GB. */
    public static final long LARGEST = 2L * 1024 * 1024 * 1024;
    public static final int PAGE = 50;

    static final String READS = Role.WORKS_ON_CASES;
    static final String WRITES = Role.WRITES_RECORDS;

    private final CaseFileStore caseFiles;
    private final Files files;
    private final Store store;
    private final Contents contents;
    private final Incidents incidents;
    private final Records records;
    private final CaseAccess access;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CaseFiles(CaseFileStore caseFiles, Files files, Store store, Contents contents, Incidents incidents, Records records,
            CaseAccess access, JdbcClient jdbc, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.caseFiles = caseFiles;
        this.files = files;
        this.store = store;
        this.contents = contents;
        this.incidents = incidents;
        this.records = records;
        this.access = access;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Takes in a file while it arrives; no transaction is open meanwhile.
     *
     * @throws Refusal     when it is empty or longer than {@link #LARGEST}, the disk is full, or the case has ended
     * @throws IOException when the sender breaks off; nothing is kept then
     */
    @PreAuthorize(WRITES)
    public StoredFile add(IncidentId incident, String name, String mediaType, InputStream content) throws IOException {
        incidents.running(incident);
        Store.Content written = store.put(content, LARGEST);
        return keep(incident, null, name, mediaType, written, Handling.STORED, null);
    }

    StoredFile keep(IncidentId incident, @Nullable SourceId source, String name, String mediaType, Store.Content content,
            Handling how, @Nullable String detail) {
        return Objects.requireNonNull(transaction.execute(t -> {
            incidents.requireWritable(incident);
            StoredFile file = files.register(name, mediaType, content, how, detail);
            caseFiles.save(CaseFile.of(file.id(), incident, source));
            events.publishEvent(new FileAdded(file.id()));
            return file;
        }));
    }

    /** Makes a file that came before there was a case evidence of it: what a reporter sent with a report. */
    @PreAuthorize(WRITES)
    @Transactional
    public void take(IncidentId incident, FileId file) {
        incidents.requireWritable(incident);
        if (!isEvidence(file)) {
            caseFiles.save(CaseFile.of(files.find(file).id(), incident, null));
            events.publishEvent(new FileAdded(file));
        }
    }

    /** Whether a file is evidence of a case; asks nobody's permission. */
    @Unchecked
    @Transactional(readOnly = true)
    public boolean isEvidence(FileId file) {
        return caseFiles.existsById(file);
    }

    /** A page of the list, the newest first, before the given position; {@code Long.MAX_VALUE} for the newest. */
    @PreAuthorize(READS)
    @Transactional(readOnly = true)
    public List<CaseFileRow> before(IncidentId incident, long position) {
        access.requireVisible(incident.value());
        return jdbc.sql(CaseFileRow.SELECT).param("incident", incident.value()).param("before", position)
                .param("limit", PAGE).query(CaseFileRow::read).list();
    }

    @PreAuthorize(READS)
    @Transactional(readOnly = true)
    public CaseFile find(FileId id) {
        return caseFiles.findById(id).filter(file -> access.isVisible(file.incident().value()))
                .orElseThrow(() -> new Refusal("evidence.refusal.noSuchFile"));
    }

    @PreAuthorize(READS)
    @Transactional(readOnly = true)
    public StoredFile stored(FileId id) {
        return files.find(find(id).id());
    }

    @PreAuthorize(READS)
    @Transactional(readOnly = true)
    public ContentState stateOf(FileId id) {
        return contents.stateOf(stored(id).sha256());
    }

    @PreAuthorize(READS)
    @Transactional(readOnly = true)
    public List<CustodyNote> custodyOf(FileId id) {
        return files.custodyOf(find(id).id());
    }

    /** What was archived of the sources of cases, the oldest first. */
    @PreAuthorize(READS)
    @Transactional(readOnly = true)
    public Map<SourceId, List<StoredFile>> bySource(List<IncidentId> cases) {
        List<UUID> ids = cases.stream().map(IncidentId::value).toList();
        ids.forEach(access::requireVisible);
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<SourceId, List<StoredFile>> files = new HashMap<>();
        jdbc.sql("""
                select c.source, f.* from case_file c join evidence_file f on f.id = c.id
                where c.incident in (:cases) and c.source is not null order by f.stored_at, f.id""").param("cases", ids)
                .query(row -> {
                    files.computeIfAbsent(new SourceId(row.getObject("source", UUID.class)), source -> new ArrayList<>())
                            .add(StoredFile.read(row, 0));
                });
        return files;
    }

    /** The copies for use that were made of an original. */
    @PreAuthorize(READS)
    @Transactional(readOnly = true)
    public List<StoredFile> copiesOf(FileId id) {
        return caseFiles.findByCopyOf(find(id).id()).stream().map(copy -> files.find(copy.id())).toList();
    }

    /**
     * Notes where a file comes from and which source it is the copy of.
     *
     * @throws OptimisticLockingFailureException when somebody noted it otherwise meanwhile
     */
    @PreAuthorize(WRITES)
    @Transactional
    public CaseFile describe(FileId id, long version, Origin origin, @Nullable SourceId source) {
        CaseFile file = find(id);
        incidents.running(file.incident());
        if (file.version() != version) {
            throw new OptimisticLockingFailureException("The note of origin has changed");
        }
        if (source != null && records.of(file.incident()).sources().stream().noneMatch(one -> one.id().equals(source))) {
            throw new Refusal("evidence.refusal.noSuchSource");
        }
        CaseFile described = caseFiles.save(file.described(origin, source));
        events.publishEvent(new FileDescribed(id));
        return described;
    }
}
