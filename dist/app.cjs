const require_context = require("./chunks/context.cjs");
const require_settings = require("./chunks/settings.cjs");
let node_events = require("node:events");
let node_http = require("node:http");
// src/app/server.ts
const FINISH_MS = 8e3;
async function runApp(env, write) {
	const settings = require_settings.readSettings(env);
	const now = () => new Date();
	if (!settings.ok) {
		const log = require_settings.createLog("info", write, now);
		for (const error of settings.error) log.warning(error);
		return 2;
	}
	const log = require_settings.createLog(settings.value.logLevel, write, now);
	const stop = new Promise((resolve) => {
		for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => resolve(name));
	});
	const running = require_settings.assemble(settings.value, log, now);
	const stopping = new AbortController();
	const server = serverOf(running, settings.value, stopping.signal);
	try {
		server.listen(settings.value.port, settings.value.host);
		await (0, node_events.once)(server, "listening");
	} catch (error) {
		log.warning(`the server cannot listen: ${require_context.reasonOf(error)}`, { port: settings.value.port });
		return 3;
	}
	const { host, port } = settings.value;
	const address = server.address();
	log.info("listening", {
		host,
		port: typeof address === "object" ? address?.port ?? port : port
	});
	const timers = keepGoing(running, settings.value);
	log.info(`stopping on ${await stop}`, {
		running: running.queue.running,
		waiting: running.queue.waiting
	});
	for (const timer of timers) clearInterval(timer);
	stopping.abort();
	await stopped(running, server);
	return 0;
}
function serverOf(running, { app, webhookSecret }, stopping) {
	const { log, metrics } = running.bench;
	return createAppServer({
		receiver: {
			appId: app.id,
			secret: webhookSecret
		},
		take: (delivery) => void require_settings.take(running, delivery),
		onRefused({ status, reason }) {
			metrics.refused.inc({ code: status });
			log.warning(`a request was refused: ${reason}`, { status });
		},
		isReady: () => !stopping.aborted,
		metrics: metrics.page
	});
}
function keepGoing({ keeper }, { gate }) {
	keeper.redeliver();
	keeper.sweep();
	return [setInterval(() => void keeper.redeliver(), gate.redeliver), setInterval(() => void keeper.sweep(), gate.sweep)];
}
async function stopped({ bench, queue }, server) {
	server.close();
	const late = new Promise((resolve) => {
		setTimeout(() => resolve("late"), FINISH_MS).unref();
	});
	if (await Promise.race([queue.stop(), late]) === "late") await Promise.all([...bench.active].map((publishers) => publishers.stop()));
	server.closeAllConnections();
}
const REQUEST_MS = 3e4;
function createAppServer(serving) {
	const server = (0, node_http.createServer)((request, response) => {
		answer(serving, request, response).catch(() => send(response, 500, "failed"));
	});
	server.requestTimeout = REQUEST_MS;
	server.headersTimeout = REQUEST_MS / 2;
	return server;
}
async function answer(serving, request, response) {
	const [path] = (request.url ?? "").split("?");
	const route = `${request.method} ${path}`;
	if (route === "POST /webhook") return receive(serving, request, response);
	if (route === "GET /healthz") return send(response, 200, "ok");
	if (route === "GET /readyz") return serving.isReady() ? send(response, 200, "ready") : send(response, 503, "not ready");
	if (route === "GET /metrics") {
		const { contentType, text } = await serving.metrics();
		return send(response, 200, text, contentType);
	}
	request.resume();
	return send(response, 404, "not found");
}
async function receive(serving, request, response) {
	const delivery = await read(serving.receiver, request);
	if (delivery.ok && serving.isReady()) {
		serving.take(delivery.value);
		return send(response, 202, "taken");
	}
	const refused = delivery.ok ? {
		status: 503,
		reason: "the server stops"
	} : delivery.error;
	serving.onRefused(refused);
	response.setHeader("connection", "close");
	return send(response, refused.status, refused.reason);
}
async function read(receiver, request) {
	const header = (name) => request.headers[name]?.toString();
	const early = require_settings.refusedUnread(header);
	if (early !== void 0) return {
		ok: false,
		error: early
	};
	const chunks = [];
	let size = 0;
	for await (const chunk of request) {
		size += chunk.length;
		if (size > 26214400) return {
			ok: false,
			error: {
				status: 413,
				reason: "the body is too large"
			}
		};
		chunks.push(chunk);
	}
	return require_settings.readDelivery(header, Buffer.concat(chunks).toString("utf8"), receiver);
}
function send(response, status, text, contentType = "text/plain; charset=utf-8") {
	if (response.headersSent) return;
	response.writeHead(status, {
		"content-type": contentType,
		"x-content-type-options": "nosniff"
	}).end(`${text}\n`);
}
// src/app.ts
runApp(process.env, (line) => process.stdout.write(line)).then((status) => process.stdout.write("", () => process.exit(status)));
