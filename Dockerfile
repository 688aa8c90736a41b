# Builds Crowfoot and serves it: without further arguments the page alone, with `--store …` also a store for large
# designs (see docs/hosting.md). What runs needs Node and two folders, no package and no privileges.
FROM node:22-alpine AS build
WORKDIR /build
COPY package.json package-lock.json ./
# Scripts of packages fetch tools for tests; building needs none of them.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:22-alpine
LABEL org.opencontainers.image.title="Crowfoot" org.opencontainers.image.licenses="MIT"
COPY --from=build --chown=root:root /build/dist /crowfoot
RUN mkdir /shares && chown node:node /shares
USER node
VOLUME /shares
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s CMD ["node", "-e", "fetch('http://127.0.0.1:8080/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/crowfoot/cli/crowfoot.js", "serve", "--host", "0.0.0.0", "--port", "8080"]
CMD ["--store", "none"]
