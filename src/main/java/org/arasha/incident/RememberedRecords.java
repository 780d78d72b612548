package org.arasha.incident;

import org.arasha.directory.ConsentNoted;
import org.arasha.directory.PersonChanged;
import org.arasha.directory.PersonMergeUndone;
import org.arasha.directory.PersonsMerged;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a transaction has read of records it reads again once people change, or rows move from record to record. */
@Component
class RememberedRecords {

    @EventListener({PersonChanged.class, ConsentNoted.class, PersonsMerged.class, PersonMergeUndone.class,
            IncidentMerged.class, IncidentMergeUndone.class})
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @CacheEvict(cacheNames = {"records", "pastRecords", "incidents"}, allEntries = true)
    public void forget() {}
}
