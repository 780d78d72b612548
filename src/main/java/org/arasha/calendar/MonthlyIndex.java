package org.arasha.calendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.arasha.shared.Refusal;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The monthly calculation index (MCI), in which fines are set, in tenge of its time. */
@Service
@Transactional(readOnly = true)
public class MonthlyIndex {

    private final JdbcClient jdbc;

    MonthlyIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * So many MCI in tenge: 20 MCI in March 2019 are 50,500 tenge.
     *
     * @throws Refusal when the index of that day is not in the table
     */
    @Cacheable("tenge")
    public BigDecimal tenge(BigDecimal mci, LocalDate day) {
        int index = jdbc.sql("select tenge from monthly_index where valid_from <= ? order by valid_from desc limit 1")
                .param(day).query(Integer.class).optional().orElseThrow(() -> new Refusal("calendar.refusal.noIndex"));
        return mci.multiply(BigDecimal.valueOf(index)).stripTrailingZeros();
    }
}
