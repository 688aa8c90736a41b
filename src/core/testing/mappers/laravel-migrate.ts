import { runScript } from "./run-script.ts";

const script = `<?php
require '/usr/share/php/Illuminate/Database/autoload.php';
$at = parse_url($argv[1]);
$capsule = new Illuminate\\Database\\Capsule\\Manager;
$capsule->addConnection(['driver' => 'pgsql', 'host' => $at['host'], 'port' => $at['port'], 'username' => $at['user'],
    'database' => ltrim($at['path'], '/'), 'charset' => 'utf8', 'prefix' => '']);
$container = $capsule->getContainer();
$container->instance('db', $capsule->getDatabaseManager());
Illuminate\\Support\\Facades\\Facade::setFacadeApplication($container);
$migration = require __DIR__.'/migration.php';
$migration->up();
$migration->down();
$left = $capsule->getConnection()->select("select relname from pg_class where relkind in ('r', 'v', 'm', 'S')
    and relnamespace not in (select oid from pg_namespace where nspname like 'pg_%' or nspname = 'information_schema')");
if ($left !== []) throw new Exception('down() leaves '.json_encode($left));
`;

const again = "$migration->down();";

/** Has Laravel run a migration at an address, and run it back and forth; throws what it says against it. */
export async function laravelMigrate(php: string, migration: string, url: string): Promise<void> {
  const files = { "migration.php": migration, "up.php": script.slice(0, script.indexOf(again)) };
  await runScript({ program: php, files, args: ["up.php", url] });
}

/** Has Laravel run a migration forth and back; throws when something of it is left. */
export async function laravelReturn(php: string, migration: string, url: string): Promise<void> {
  const files = { "migration.php": migration, "down.php": script };
  await runScript({ program: php, files, args: ["down.php", url] });
}
