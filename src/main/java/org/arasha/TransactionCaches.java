package org.arasha;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.cache.support.NoOpCache;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has read it remembers until it ends, and no longer: in one command many ask for the same appeal, and
 * each would read it with all its parts. Outside a transaction nothing is kept, so that nodes never differ.
 */
@Configuration(proxyBeanMethods = false)
@EnableCaching
class TransactionCaches implements CacheManager {

    @Override
    public Cache getCache(String name) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return new NoOpCache(name);
        }
        Memory memory = (Memory) TransactionSynchronizationManager.getResource(this);
        if (memory == null) {
            memory = new Memory();
            TransactionSynchronizationManager.registerSynchronization(memory);
            memory.resume();
        }
        return memory.caches.computeIfAbsent(name, ConcurrentMapCache::new);
    }

    @Override
    public Collection<String> getCacheNames() {
        return List.of();
    }

    private final class Memory implements TransactionSynchronization {

        private final Map<String, Cache> caches = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionCaches.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionCaches.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            suspend();
        }
    }
}
